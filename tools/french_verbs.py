"""Writes `bot/search/data/french-irregular.tsv`: irregular French verb forms, as the Snowball stemmer leaves them.

    python -m tools.french_verbs

The stemmer cuts regular endings; it does not see that `écrit`, `écrivent` and `écrire` are one verb. The table below
conjugates one verb of each pattern by its stems and carries that over to the verbs that are built like it. The file
maps the stem of each form to that of its infinitive.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.search.analysis import snowball

_FILE = Path(__file__).parent.parent / "bot" / "search" / "data" / "french-irregular.tsv"

#: Forms that are another word more often than this verb: a bed, a road, a course, wood, a contest, a pupil, …
_OTHER_WORDS = frozenset(
    """
    aille compare bal plaine peine dore fer verre pays menu assis assise assises bois bu bue bus but compromis concours courant courante cours court courte cru crue crus
    discours lit du dû due dus fond fonds faille maintenant mens ment mue mur mus parcours pars part parte parti partie
    pendant permis plus plut pus recours rend revenu revue sens serve sort sorte souris su sue suis suit sur sus tendre
    tond tente tu tut val vaux vis vit vive voie
    """.split()
)

# Each line: infinitive = singular / plural stem / third person plural / future stem / participles and past : what stands
# before the bar in the infinitives of the other verbs of the pattern.
_TABLE = """
r|endre = rends rend / rend / rendent rende / rendr / rendu rendue rendit rendirent : v dét ét att ent t desc déf prét dép susp
rép|ondre = réponds répond / répond / répondent réponde / répondr / répondu répondit répondirent : corresp f conf p t
perdre = perds perd / perd / perdent perde / perdr / perdu perdue perdit perdirent :
|prendre = prends prend / pren / prennent prenne / prendr / pris prise prit prirent : ap com re sur entre désap
cr|aindre = crains craint / craign / craignent craigne / craindr / craint crainte craignit craignirent : pl contr
p|eindre = peins peint / peign / peignent peigne / peindr / peint peinte peignit peignirent : rep dép t ét att f enfr restr astr
|joindre = joins joint / joign / joignent joigne / joindr / joint jointe joignit joignirent : re ad dis
|écrire = écris écrit / écriv / écrivent écrive / écrir / écrit écrite écrivit écrivirent : r d ré
in|scrire = inscris inscrit / inscriv / inscrivent inscrive / inscrir / inscrit inscrite inscrivit : pre sou tran circon pro
cond|uire = conduis conduit / conduis / conduisent conduise / conduir / conduit conduite conduisit : prod réd constr détr trad introd c séd instr déd reconstr reprod ind recond
|tenir = tiens tient / ten / tiennent tienne / tiendr / tenu tenue tint tinrent : ob main con re sou appar dé entre abs
|venir = viens vient / ven / viennent vienne / viendr / venu venue vint vinrent : de re inter pré par con sou sur pro rede sub
|mettre = mets met / mett / mettent mette / mettr / mis mise mit mirent : per pro re ad sou trans com compro dé o é
|battre = bats bat / batt / battent batte / battr / battu battue battit : com a dé re
|partir = pars part / part / partent parte / partir / parti partie partit : re
|sortir = sors sort / sort / sortent sorte / sortir / sorti sortie sortit : res
s|entir = sens sent / sent / sentent sente / sentir / senti sentie sentit : ress cons m dém
d|ormir = dors dort / dorm / dorment dorme / dormir / dormi dormit : end
|servir = sers sert / serv / servent serve / servir / servi servie servit : des res
|courir = cours court / cour / courent coure / courr / couru courue courut : par se con ac en re dis
|ouvrir = ouvre ouvres / ouvr / ouvrent ouvre / ouvrir / ouvert ouverte ouvrit : r c déc rec
off|rir = offre offres / offr / offrent offre / offrir / offert offerte offrit : souff
re|cevoir = reçois reçoit / recev / reçoivent reçoive / recevr / reçu reçue reçut reçurent : con per dé aper
|connaître = connais connaît connait / connaiss / connaissent connaisse / connaîtr / connu connue connut connaitre : re mé
|paraître = parais paraît parait / paraiss / paraissent paraisse / paraîtr / paru parue parut paraitre : ap dis com trans
|suivre = suis suit / suiv / suivent suive / suivr / suivi suivie suivit : pour
|vivre = vis vit / viv / vivent vive / vivr / vécu vécue vécut vécurent : sur re
|lire = lis lit / lis / lisent lise / lir / lu lue lut lurent : re é réé
|dire = dis dit dites / dis / disent dise / dir / dit dite dit dirent : re pré inter contre
|rire = ris rit / ri / rient rie / rir / ri rirent : sou
|faire = fais fait faites / fais / font fasse fassent / fer / fait faite fit firent : re dé satis
|voir = vois voit / voy / voient voie / verr / vu vue vit virent : re entre
prévoir = prévois prévoit / prévoy / prévoient prévoie / prévoir / prévu prévue prévit :
croire = crois croit / croy / croient croie / croir / cru crue crut crurent :
boire = bois boit / buv / boivent boive / boir / bu bue but burent :
devoir = dois doit / dev / doivent doive / devr / dû due dut durent :
pouvoir = peux peut / pouv / peuvent puisse puissent / pourr / pu put purent :
vouloir = veux veut / voul / veulent veuille veuillent / voudr / voulu voulue voulut voulurent :
savoir = sais sait / sav / savent sache sachent / saur / su sue sut surent :
|valoir = vaux vaut / val / valent vaille / vaudr / valu valut : équi
falloir = faut / fall / faille / faudr / fallu fallut :
|naître = nais naît nait / naiss / naissent naisse / naîtr / né née nés nées naquit naquirent : re
mourir = meurs meurt / mour / meurent meure / mourr / mort morte mourut moururent :
acquérir = acquiers acquiert / acquér / acquièrent acquière / acquerr / acquis acquise acquit :
conquérir = conquiers conquiert / conquér / conquièrent conquière / conquerr / conquis conquise conquit :
|cueillir = cueille cueilles / cueill / cueillent cueille / cueiller / cueilli cueillie cueillit : ac re
|fuir = fuis fuit / fuy / fuient fuie / fuir / fui fuit fuirent : en
|plaire = plais plaît plait / plais / plaisent plaise / plair / plu plut : dé
taire = tais tait / tais / taisent taise / tair / tu tut :
convaincre = convaincs convainc / convainqu / convainquent convainque / convaincr / convaincu convaincue convainquit :
vaincre = vaincs vainc / vainqu / vainquent vainque / vaincr / vaincu vaincue vainquit :
con|clure = conclus conclut / conclu / concluent conclue / conclur / conclu conclue conclurent : ex in
|coudre = couds coud / cous / cousent couse / coudr / cousu cousue : dé re
résoudre = résous résout / résolv / résolvent résolve / résoudr / résolu résolue résolut :
dissoudre = dissous dissout / dissolv / dissolvent dissolve / dissoudr / dissous dissoute :
asseoir = assieds assied assois assoit / assey / asseyent asseye / assiér / assis assise assit :
aller = vais va / all / vont aille aillent / ir / allé allée alla allèrent :
|envoyer = envoie envoies / envoy / envoient envoie / enverr / envoyé envoyée envoya : r
promouvoir = promeus promeut / promouv / promeuvent promeuve / promouvr / promu promue promut :
émouvoir = émeus émeut / émouv / émeuvent émeuve / émouvr / ému émue émut :
suffire = suffis suffit / suffis / suffisent suffise / suffir / suffi suffit :
ext|raire = extrais extrait / extray / extraient extraie / extrair / extrait extraite : dist soust abst
|appeler = appelle appelles / appel / appellent appelle / appeller / appelé appelée : r
|jeter = jette jettes / jet / jettent jette / jetter / jeté jetée : re pro
p|ayer = paie paies paye / pay / paient paie / paier / payé payée : ess bal
empl|oyer = emploie emploies / employ / emploient emploie / emploier / employé employée : dépl nett
|acheter = achète achètes / achet / achètent achète / achèter / acheté achetée : r
|mener = mène mènes / men / mènent mène / mèner / mené menée : em a ra pro
|lever = lève lèves / lev / lèvent lève / lèver / levé levée : re en pré sou
"""
_PLURAL = ("ons", "ez", "ais", "ait", "ions", "iez", "aient", "ant")
#: The shortest stem that tells its verb.
_SHORTEST = 4
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "aient")


def verbs() -> Iterator[tuple[str, frozenset[str]]]:
    """Each irregular verb of the table, in the infinitive, and its forms."""
    for line in filter(None, _TABLE.splitlines()):
        head, _, onsets = line.partition(" :")
        model, _, rest = head.partition(" = ")
        onset, _, ending = model.partition("|") if "|" in model else ("", "", model)
        forms = list(_conjugated([part.split() for part in rest.split(" / ")]))
        yield onset + ending, frozenset(forms)
        for other in onsets.split():
            yield other + ending, frozenset(other + form.removeprefix(onset) for form in forms)


def _conjugated(parts: list[list[str]]) -> Iterator[str]:
    singular, plural, third, future, others = parts
    yield from (*singular, *third, *others, *(form + "s" for form in others))
    yield from (plural[0] + ending for ending in _PLURAL)
    yield from (future[0] + ending for ending in _FUTURE)


def rows() -> dict[str, str]:
    """The stem of every irregular form and that of its infinitive, where the two differ."""
    others = {snowball(word, "fr") for word in _OTHER_WORDS}
    found: dict[str, str] = {}
    for infinitive, forms in verbs():
        base = snowball(infinitive, "fr")
        for form in sorted(forms):
            own = snowball(form, "fr")
            # Of a short stem that only begins like the infinitive, other words come as well.
            crumb = len(own) < _SHORTEST and base.startswith(own)
            if own != base and own not in others and not crumb:
                found.setdefault(own, base)
    return found


def main() -> None:
    """Writes the file."""
    lines = (f"{form}\t{base}\n" for form, base in sorted(rows().items()))
    _FILE.write_text(
        "# Made by tools/french_verbs.py: stem of a form, stem of its infinitive.\n" + "".join(lines), "utf-8"
    )


if __name__ == "__main__":
    main()
