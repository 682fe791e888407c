"""First names met in French and English articles, and the gender they tell.

Both lists may grow freely; one name more finds one person more. Names that women and men bear are in both. Written
without accents, in lower case; compound names are found by their first part.
"""

from __future__ import annotations

from typing import Literal

from bot.articles.names.folding import fold

Gender = Literal["f", "m"]

_WOMEN = frozenset(
    """
    ada adele adeline agathe aglae agnes aicha aissatou alba alexandra alexia alice alicia aline alison alix alma
    amandine amber amelie amina aminata amy ana anaelle anais andrea andree angela angele angelique anissa anita ann
    anna annabelle anne annette annick annie anouk antoinette apolline ariane arielle armelle asma assia astrid
    athenais aude audrey aurelie aurore axelle aya barbara beatrice benedicte berangere berengere berenice bernadette berthe
    bintou blandine blanche brenda bridget brigitte camille candice capucine carine carla carmen carol carole caroline
    catherine cathy cecile celeste celia celine chantal charlene charline charlotte cheyenne chiara chloe christelle
    christiane christine cindy claire clara clarisse claude claudette claudie claudine clea clemence clementine
    cloe clotilde colette colombe constance coralie corinne cyrielle daisy danielle daphne deborah delphine denise
    diana diane dolores dominique domitille donna dora dorothee dorothy edith edwige eileen elea eleanor eleonore eliane
    elena elisa elisabeth elise elizabeth ella ellen elodie eloise elsa emeline emilie emily emma emmanuelle enora
    erica esma esther estelle ethel eugenie eva eve eveline evelyne fabienne fanny fanta farida fatima fatou fatoumata
    faustine felicie fernande fiona flavie fleur flora flore florence floriane florine france francine francoise
    frederique gabrielle gaelle garance genevieve georgette geraldine germaine ghislaine gilberte gisele gladys gloria
    grace gwenaelle gwenola gwendoline habiba hafida hannah hayat heather helen helena helene heloise henriette hermine
    hilary honorine hortense houria huguette ida ilse imane ines ingrid irene iris isabelle isaure jacqueline jade
    jane janet janine jasmine jean jeanne jeannine jennifer jenny jessica joan joanna jocelyne joelle johanna
    josephine josette josiane joy joyce judith julia julie juliette justine kadiatou karen karima karine kate katell
    kathleen katia kelly khadija kim laetitia lara latifa laura laure laurence laurie lea leila lena leonie leonore
    leslie lila lilas lili liliane lina linda lisa lise lison lola lorena lou louane louisa louise louna luce lucette
    lucia lucie lucile lucy ludivine lydia lydie lyse mado madeleine maddie mae maelle maelys magali mahaut maia maialen
    maite maiwenn malika manon margaret margaux margot marguerite maria mariam mariame marianne marie marilyn marina
    marine marion marjorie marlene marthe martine mary maryam maryse mathilde maud maureen may melanie melina melissa
    melodie meriem michele micheline michelle mila mireille miriam moira mona monica monique morgane muriel myriam
    nabila nadege nadia nadine naima nancy natacha natalia natalie nathalie nawel nelly nicole nina noelle noemie nolwenn
    nora nour odette odile olga olive olivia olympe ondine oriane ouarda pamela patricia paula paule pauline penelope
    perrine philippine priscilla prune rachel rachida rania raphaelle raymonde rebecca regine reine renee rita
    roberta rokhaya romane rosa rosalie rose roselyne roxane rozenn ruth sabine sabrina sadia safia salima sally
    salome samantha samia sandra sandrine sara sarah segolene selma severine sharon sheila sibylle sidonie simone
    sixtine soizic solange solene soline sonia sophie soraya stella stephanie steren sue susan suzanne suzette sylvaine
    sylvette sylviane sylvie tamara tania tatiana teresa tess thais theodora therese tiphaine tracy ursula valentine
    valerie vanessa vera veronique vicky victoire victoria vinciane violaine violette virginie viviane wanda
    yael yasmina yasmine yolande ysaline yveline yvette yvonne zahia zahra zelie zineb zoe anneleen annelies els greet
    griet hilde katrien lieve lotte marijke mieke saskia sofie tine veerle amaia ainhoa nerea maialen itziar leire
    bleuenn gaud klervi tifenn azilis mariannick aziliz ghislaine ysolde
    """.split(),
)
_MEN = frozenset(
    """
    aaron abdel abdelkader abdou abel achille adam adama adel adrien ahmed aime alain alan alban albert albin aldo alex
    alexandre alexis alfred ali alix alois alphonse amadou amaury ambroise amin amine anatole anders andre andreas andrew
    andy ange anselme anthony antoine anton aristide armand arnaud arsene arthur arturo ashley aubin auguste augustin
    aurelien axel aymeric aziz baptiste barnabe barry bart bartholome basile bastien bela ben benjamin benoit bernard
    bertrand bilal bill blaise bob boris boubacar brahim brandon brian brice bruce bruno carl carlos cedric celestin
    cesar charles charlie chris christian christophe claude claudio clement colin come constant constantin corentin
    cornelius cosme craig cyprien cyril cyrille dale damien dan daniel danny dany david denis derek desire didier diego
    dimitri djamel dominique donald donatien douglas driss dylan eddy edgar edmond edouard edward elian elias elie
    eliott eloi elvis emeric emile emilien emmanuel enzo eric erik ernest erwan erwann esteban etienne eudes eugene
    evan ewen ewan fabien fabio fabrice fares faycal felicien felix ferdinand fernand fidele firmin florent florentin
    florian francesco francis franck francois frank franklin fred frederic gabin gabriel gael gaetan gary gaspard gaston
    gautier geoffrey geoffroy george georges gerald gerard germain ghislain gianni gilbert gildas gilles giovanni
    glenn goulven gonzague graham greg gregoire gregory guenole guilhem guillaume gustave guy gwenael gwenole habib hakim
    hamid hans harold harry hassan hector henri henry herbert herve hicham hippolyte honore howard hubert hugo hugues
    hussein ian ibrahim ibrahima idriss ignace igor imad isaac isidore ismael ivan jack jackie jacky jacob jacques jalil
    jamal james jamie jan jason jean jed jeff jeffrey jeremie jeremy jerome jesse jim jimmy joachim joan joao joaquim
    joe joel joffrey johan john johnny jonas jonathan jordan jorge jose joseph joshua josselin juan jude jules julian
    julien junior justin kader kamel karim karl kees keith ken kenneth kenzo kevin khaled khalid klaus kylian ladislas
    lambert lancelot larry laurent lazare leandre leo leon leonard leopold lilian lionel lloyd loic lois lorenzo lou louis
    loup luc luca lucas lucien ludovic luigi luis luke lyes mael magnus mahdi malik malo mamadou manuel marc marcel
    marceau marcelin marco marcus marin mario marius mark martial martin marvin mateo mathias mathieu mathis mathurin
    matteo matthew matthias matthieu maurice max maxence maxime maximilien mehdi melchior michael michel miguel mike milan
    mohamed mohammed moise morgan moussa mounir mourad moustapha mustapha nabil nael naim nassim nathan nathanael neil
    nelson nestor nicolas nigel noah noe noel nolan norbert norman octave oliver olivier omar oscar oswald othmane
    otto ousmane pablo paco paolo pascal patrice patrick paul pedro perceval peter phil philibert philip philippe
    pierre pierrick placide prosper quentin rachid rafael ralph raoul raphael rayan raymond raynald reda regis remi remy
    renaud rene reynald ricardo richard rob robert robin roberto roch rodolphe rodrigue roger roland rolf romain romaric
    roman romeo romuald ron ronald ronan rory roy rudy russell ryan sacha said salim salvador sam sami samir samuel samy
    saul scott sean sebastian sebastien selim serge severin shane sid sidney sidy silvain simon slimane sofiane solal
    souleymane stan stanislas stefan stephane stephen steve steven stuart sven sylvain sylvestre tanguy tariq ted teddy
    terence terry tewfik thaddee theo theodore theophile thibaud thibault thibaut thierry thomas tim timeo timothee
    timothy titouan tom tommy tony toussaint travis tristan tugdual ugo ulrich ulysse urbain valentin valere valery
    victor vince vincent virgile vivien vladimir walid walter warren wilfried wilfrid will william wim xavier yacine
    yanis yann yannick yannis yoann yohan younes youri youssef yvan yves yvon zacharie zachary zakaria zinedine maarten
    bram dirk geert jeroen joost koen lieven pieter stijn tijs wouter balthazar ruben mikel xabi peio beñat
    eneko iker unai jon ander denez yvonnick gwilherm brieg budoc corentin morvan riwal tudy
    """.split(),
)


def is_first_name(word: str) -> bool:
    """Whether `word`, or its part before a hyphen, is a known first name."""
    first = fold(word).lower().split("-")[0]
    return first in _WOMEN or first in _MEN


def gender_of(first_name: str) -> Gender | None:
    """The gender that a first name tells, or None where it is unknown or tells none."""
    first = fold(first_name).lower().split("-")[0]
    woman, man = first in _WOMEN, first in _MEN
    if woman and man:
        return _by_second_part(first_name)
    if woman or man:
        return "f" if woman else "m"
    return "f" if first.endswith(("ette", "elle", "enn", "ine", "ienne", "ique", "anne")) and "-" not in first else None


def _by_second_part(first_name: str) -> Gender | None:
    """Jean-Luc is a man; Jean alone is one in French articles, which are the ones that decide."""
    parts = fold(first_name).lower().split("-")
    second = parts[1] if len(parts) > 1 else ""
    if second in _WOMEN and second not in _MEN:
        return "f"
    return "m" if parts[0] == "jean" or second in _MEN else None
