"""Verbs of saying, French and English, as tables of infinitives, and all the forms in which articles use them."""

from __future__ import annotations

from bot.articles.names.folding import fold

#: French verbs in -er that may stand with a quotation or before "que".
_ER = """
accuser acquiescer affirmer ajouter alerter analyser annoncer appuyer arguer argumenter articuler assener assurer
attaquer attester avancer avouer balancer balayer blaguer bougonner calculer certifier chuchoter claironner clamer
commencer commenter conceder confesser confier confirmer conseiller considerer constater contester continuer
corriger crier critiquer declarer declamer decreter demander demontrer dementir denoncer deplorer detailler developper
devoiler diagnostiquer dicter diriger eclairer edicter egrener emporter encourager enchainer enfoncer enoncer
enseigner enumerer esperer espliquer estimer evaluer evoquer exhorter exiger expliquer expliciter exposer exprimer
feliciter fulminer fustiger garder glisser gouailler grincer grogner grommeler gronder hasarder hesiter hurler
imaginer implorer indiquer informer insister insinuer interpeller interroger invectiver inviter ironiser jubiler juger
jurer justifier lacher lancer lister loue marteler marmonner menacer mentionner minimiser moquer murmurer narrer noter
nuancer objecter observer oser ordonner parier penser persifler pester philosopher plaider plaisanter pointer poser
preciser preconiser presenter presser pretexter proclamer prolonger pronostiquer qualifier proposer protester professer
questionner raconter railler raisonner rajouter raler rapporter rappeler rapporter rassurer recommander reciter
reclamer recapituler reconnaitre reflechir refuser refuter regretter relater relativiser relever remarquer remercier
rencherir repeter repliquer reprouver resumer retorquer reveler revendiquer riposter risquer saluer signaler siffler
signifier souffler souhaiter souligner soupirer stipuler suggerer supplier supposer surencherir susurrer
temoigner temperer tempeter reprocher theoriser tonitruer tonner trancher trompeter valider vanter verifier vitupérer vociferer
admonester alleguer anticiper apostropher bafouiller begayer chambrer conjecturer conspuer conter ergoter estimer
exulter ecarter eructer gemir geindre maugreer pavoiser pronostiquer ressasser sermonner ricaner rigoler ronchonner
sangloter scander seriner temporiser tancer zozoter confesser partager rever appeler desoler enthousiasmer indigner
inquieter lamenter amuser agacer alarmer etonner exclamer emerveiller ecrier insurger justifier recrier esclaffer
excuser rejouir targuer vanter offusquer impatienter interroger emouvoir exasperer extasier engager emporter esclaffer attarder cingler savourer railler asticoter renseigner
disserter pontifier trouver grincer rebondir temporiser
rectifier ponctuer etrangler enflammer encherir rassurer pouffer prophetiser tacler taquiner titiller decocher
bredouiller balbutier marmotter anonner glousser pleurnicher hoqueter egosiller epoumoner tweeter fanfaronner psalmodier
minauder moduler ponderer precher proferer soliloquer triompher rabacher radoter moderer abonder enorgueillir
""".split()
#: Other French verbs: the forms themselves (present singular and plural, participle, imperfect, past, gerund).
_OTHERS = """
dit disent disait dirent disant dire | redit redisent redisant | repond repondent repondu repondait repondit repondant
repondre | ecrit ecrivent ecrivait ecrivant ecrire | sourit sourient souri souriait sourire | rit rient ri rire
reprend reprennent repris reprenait reprit reprenant reprendre | admet admettent admis admettait admettant admettre
promet promettent promis promettait promettant promettre | previent previennent prevenu prevenait prevint prevenir
predit predisent predisait | conclut concluent conclu concluait concluant conclure | convient conviennent convenu
convenait convenir | soutient soutiennent soutenu soutenait soutenant soutenir | maintient maintiennent maintenu
avertit avertissent averti avertissait avertir | poursuit poursuivent poursuivi poursuivait poursuivant poursuivre
defend defendent defendu defendait defendant defendre | pretend pretendent pretendu pretendait pretendre
reconnait reconnaissent reconnu reconnaissait reconnaissant reconnaitre | reconnaît | craint craignent craignait
craignant craindre | decrit decrivent decrivait decrivant decrire | definit definissent defini definir | garantit
garantissent garanti garantir | rejouit rejouissent rejoui rejouissait | souvient souviennent souvenu souvenait
plaint plaignent plaignait plaindre | veut veulent voulu voulait voudrait voudraient vouloir | croit croient croyait
retient retiennent retenu | rugit rugi | gemit gemi | reagit reagissent reagi reagissait reagir | interrompt
rebondit rebondi rebondir | renchérit rencherissent rencheri rencherit | contredit | surencherit | traduit
resout | transmet | avertissant | decouvre | ouvre | offre | pense pensent pensait | glapit | avertira | dira
s'emeut | emeut emu | apprend | nie nient nie niait nier | dement dementent dementi dementir | decrivit | suggere
voit | sait | lit | admit | promit | conclura | mugit | batit | tient | salue saluent | mettre | met
convainc convaincu | retorqua | consentir consent consentent consenti consentait | souscrit | interdit | insiste | reflechit | applaudit applaudi | rugissait
""".replace("|", " ").split()
#: Forms that are too common to count as saying unless the sentence shows it otherwise.
_WEAK = frozenset(
    "voit sait lit tient met mettre ouvre offre apprend decouvre rever reve batit traduit interdit transmet resout "
    "souscrit garde diriger dirige garder poser pose commence presente partage croit pense calcule appuie continue "
    "trouve trouvent trouvait engage engagent savoure emporte emportent content".split(),
)
#: Verbs that report a wish, demand, plan or regret with an infinitive or a noun.
WISHES = frozenset(
    """
    reclame reclament reclame reclamait souhaite souhaitent souhaitait demande demandent demandait exige exigent
    propose proposent proposait promet promettent promis refuse refusent refusait recommande recommandent recommandait
    conseille conseillent preconise preconisent regrette regrettent regrettait deplore deplorent denonce denoncent
    denoncait craint craignent esperait espere esperent voudrait voudraient veut veulent voulait appelle appellent
    annonce annoncent annoncait redoute redoutent revendique suggere plaide plaident milite invite invitent
    compte comptait comptent jure jurent envisage envisagent salue saluent critique critiquent conteste contestent
    assure affirme reconnait indique pense estime espere pretend admet avoue confie declare precise certifie garantit
    aimerait aimeraient prefererait souhaiterait demanderait vise ambitionne reve defend defendent fustige fustigent
    accuse evoque evoquent rappelle rappellent cite citent souligne soulignent pointe pointent explique detaille expose
    exclut excluent excluait exclu ecarte ecartent ecartait rejette rejettent rejete consent consentent consenti
    approuve approuvent desapprouve chiffre chiffrent
    prefere preferent preferait reproche reprochent reprochait
    menace menacent renonce accepte acceptent s'engage s'inquiete s'oppose s'alarme se-felicite
    """.split(),
)
_ENGLISH = """
say says said saying tell tells told add adds added adding explain explains explained announce announces announced
claim claims claimed argue argues argued insist insists insisted note notes noted warn warns warned ask asks asked
reply replies replied answer answers answered admit admits admitted recall recalls recalled stress stresses stressed
joke jokes joked sigh sighs sighed conclude concludes concluded state states stated declare declares declared
confirm confirms confirmed promise promises promised suggest suggests suggested think thinks thought believe believes
believed predict predicts predicted complain complains complained observe observes observed remark remarks remarked
point points pointed boast boasts boasted continue continues continued acknowledge acknowledges acknowledged agree
agrees agreed deny denies denied hope hopes hoped demand demands demanded call calls called urge urges urged quip quips
quipped laugh laughs laughed smile smiles smiled shout shouts shouted whisper whispers whispered concede concedes
conceded describe describes described recommend recommends recommended propose proposes proposed regret regrets
regretted pledge pledges pledged vow vows vowed report reports reported maintain maintains maintained estimate
estimates estimated lament laments lamented wonder wonders wondered write writes wrote
""".split()


#: The pronoun of an inversion behind its verb, folded: "interroge-t-il".
INVERSION = r"-(?:t-)?(?:ils?|elles?|on)\b"


def _forms(infinitive: str) -> set[str]:
    """The forms of a French verb in -er, without accents."""
    stem = infinitive.removesuffix("er")
    soft = stem + "e" if stem.endswith("g") else stem
    doubled = {stem + stem[-1] + "e", stem + stem[-1] + "ent"} if stem.endswith(("el", "et")) else set()
    yod = {stem[:-1] + "ie", stem[:-1] + "ient"} if stem.endswith("y") else set()
    simple = {stem + ending for ending in ("e", "ent", "er", "era", "erait", "es", "erent")}
    return simple | {soft + ending for ending in ("a", "ait", "aient", "ant")} | doubled | yod


#: Every form, folded, in lower case.
SAYING: frozenset[str] = frozenset(
    fold(form).lower()
    for form in {form for verb in _ER if verb.endswith("er") for form in _forms(fold(verb))} | set(_OTHERS)
)
ENGLISH_SAYING: frozenset[str] = frozenset(_ENGLISH)
_STRONG = SAYING - _WEAK


def is_saying(word: str) -> bool:
    """Whether `word` is a form of a verb that may stand with a quotation."""
    form = fold(word).lower()
    return form in SAYING or form in ENGLISH_SAYING


def is_strong(word: str) -> bool:
    """Whether `word` is a form of a verb that hardly ever does anything but tell what somebody says."""
    form = fold(word).lower()
    return form in _STRONG or form in ENGLISH_SAYING


def is_wish(word: str) -> bool:
    """Whether `word` reports a wish, demand or plan even without "que"."""
    return fold(word).lower() in WISHES


_NEEDS_TO = frozenset("invite invitent appelle appellent appelait vise ambitionne encourage renonce".split())


def needs_to(word: str) -> bool:
    """Whether `word` reports a wish only with "à" after it ("appelle à", "invite les élus à")."""
    return fold(word).lower() in _NEEDS_TO


def needs_infinitive(word: str) -> bool:
    """Whether `word` reports a plan only with an infinitive after it: "compte rouvrir", not "compte les voix"."""
    return fold(word).lower() in {"compte", "comptait", "comptent", "prefere", "preferent", "preferait"}
