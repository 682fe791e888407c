"""Refusals, warnings and titles of changes in French, under the English in which they are raised and noted.

`{parts}` stand for what differs from case to case; `{reason}`, `{remedy}` and `{title}` stand for lines of their own.
"""

from __future__ import annotations

from bot.ingest.catalogue_servers import DATABASE, ENGINE

_SAVE = "ouvrez-la dans le navigateur, enregistrez la page et ajoutez ce fichier"

#: What the journal calls a change.
TITLES = {
    "add {added} remove {removed}": "ajout de {added}, retrait de {removed}",
    "add {added}": "ajout de {added}",
    "remove {removed}": "retrait de {removed}",
    "expect {question}": "réponse attendue à {question}",
}

_CHANGES = {
    "{title}: changes nothing; {remedy}": "{title}\u00a0: ne change rien\u00a0; {remedy}",
    "changes nothing": "ne change rien",
    "the corpus is so already": "le corpus est déjà ainsi",
    "{title}: came after the change that you mean; {remedy}": "{title}\u00a0: a suivi le changement visé\u00a0; {remedy}",
    "came after the change that you mean": "a suivi le changement visé",
    "undo that one first": "annulez d'abord celui-là",
    "changes by hand are undone by hand": "ce qui fut changé à la main s'annule à la main",
    "changes are noted of {old}; if that was this folder, run: bot undo --was {new}": (
        "des changements sont notés pour {old}\u00a0; si c'était ce dossier, lancez\u00a0: bot undo --was {new}"
    ),
    "no change is left to undo": "il n'y a plus de changement à annuler",
    "no change is noted of this folder": "aucun changement n'est noté pour ce dossier",
    "give the whole path that it had": "donnez le chemin complet qu'il avait",
    "was changed in the meantime": "a été changé entre-temps",
    "look at it and try again": "regardez-le et réessayez",
    "was changed by hand since": "a été changé à la main depuis",
    "change it back by hand, or leave it": "rétablissez-le à la main, ou laissez-le ainsi",
    "is no article of the corpus": "n'est pas un article du corpus",
    "'bot articles' lists them": "/articles en donne la liste",
    "is in the corpus already, as {article}": "est déjà dans le corpus, sous le nom {article}",
    "nothing is added twice": "rien n'est ajouté deux fois",
    "no article would be left": "il ne resterait aucun article",
    "add another one first": "ajoutez-en d'abord un autre",
    "is being changed by another program": "est en train d'être changé par un autre programme",
    "try again in a minute": "réessayez dans une minute",
    "was moved away while it was read": "a été déplacé pendant la lecture",
    "bring it back, or name another with --corpus DIR": "remettez-le, ou nommez-en un autre par --corpus DIR",
    "the disk is full": "le disque est plein",
    "make room and try again": "faites de la place et réessayez",
    "the folder is read-only": "le dossier est en lecture seule",
    "let the bot write there and try again": "laissez le bot y écrire et réessayez",
    "the bot may not write there": "le bot n'a pas le droit d'y écrire",
    "give it the right to write and try again": "donnez-lui ce droit et réessayez",
    "cannot be read or written ({fault})": "ne peut pas être lu ou écrit ({fault})",
    "see to it and try again": "remédiez-y et réessayez",
    "{remedy}; the corpus is as it was": "{remedy}\u00a0; le corpus est resté tel quel",
    "is no name of a file in the corpus folder": "n'est pas un nom de fichier du dossier du corpus",
    "see: bot articles": "voyez\u00a0: /articles",
    "is no question about the articles": "n'est pas une question sur les articles",
    "expect the answer to one": "attendez la réponse à une telle question",
    "is expected already": "est déjà attendu",
    "its line is in {file}": "sa ligne est dans {file}",
}

_PAGES = {
    "is no address of a web page": "n'est pas l'adresse d'une page web",
    "write it as https://…, or add a file": "écrivez-la comme https://…, ou ajoutez un fichier",
    "a name or password stands in the address": "l'adresse contient un nom ou un mot de passe",
    "write it without": "écrivez-la sans",
    "is an address of a private or local network": "est l'adresse d'un réseau privé ou local",
    "the bot fetches only from the public internet; save the page and add the file": (
        "le bot ne va chercher que sur l'internet public\u00a0; enregistrez la page et ajoutez le fichier"
    ),
    "this host is not known": "ce site est inconnu",
    "check the address": "vérifiez l'adresse",
    "open it in the browser, save the page and add that file": _SAVE,
    "try again later": "réessayez plus tard",
    "try again later, or open it in the browser, save the page and add that file": f"réessayez plus tard, ou {_SAVE}",
    "check the address, or open it in the browser, save the page and add that file": f"vérifiez l'adresse, ou {_SAVE}",
    "leads on more than {count} times": "renvoie ailleurs plus de {count} fois",
    "is shown to subscribers or browsers only (HTTP {status})": (
        "n'est montré qu'aux abonnés ou aux navigateurs (HTTP {status})"
    ),
    "there is no such page (HTTP {status})": "cette page n'existe pas (HTTP {status})",
    "the site answers with an error (HTTP {status})": "le site répond par une erreur (HTTP {status})",
    "is no page with text ({kind})": "n'est pas une page de texte ({kind})",
    "save its text as .txt and add that": "enregistrez son texte en .txt et ajoutez-le",
    "comes packed although it was asked for plainly": "arrive compressé alors que ce n'était pas demandé",
    "is larger than {size} MB": "dépasse {size}\u00a0Mo",
    "did not come in time": "n'est pas arrivé à temps",
    "did not answer in time": "n'a pas répondu à temps",
    "may be anybody's page: its certificate is not trusted": (
        "est peut-être la page de n'importe qui\u00a0: son certificat n'est pas fiable"
    ),
    "nobody answers at this address": "personne ne répond à cette adresse",
    "broke off before the page was there": "s'est interrompu avant que la page soit là",
    "could not be fetched ({fault})": "n'a pas pu être récupéré ({fault})",
    "the page asks to log in and shows no article": "la page demande de se connecter et ne montre pas d'article",
    "log in with the browser, save the page and add that file": (
        "connectez-vous dans le navigateur, enregistrez la page et ajoutez ce fichier"
    ),
}

_FILES = {
    "holds no article (only {count} word of text)": "ne contient pas d'article (seulement {count} mot de texte)",
    "holds no article (only {count} words of text)": "ne contient pas d'article (seulement {count} mots de texte)",
    "copy the article's text into a .txt file and add that": (
        "copiez le texte de l'article dans un fichier .txt et ajoutez-le"
    ),
    "is no article but stands beside the articles": "n'est pas un article, mais se place à côté des articles",
    "put it into their folder by hand": "mettez-le à la main dans leur dossier",
    "has {size} MB or more": "fait {size}\u00a0Mo ou plus",
    "give only the article's text, as .txt": "donnez seulement le texte de l'article, en .txt",
    "is empty": "est vide",
    "give the article's text, as .txt": "donnez le texte de l'article, en .txt",
    "is in an encoding that cannot be told": "est dans un encodage qu'on ne reconnaît pas",
    "open it in a text editor and save it as UTF-8": "ouvrez-le dans un éditeur de texte et enregistrez-le en UTF-8",
    "is not text (a PDF, Word file or picture?)": "n'est pas du texte (un PDF, un fichier Word, une image\u00a0?)",
    "save the article's text as .txt or .md and put that in its place": (
        "enregistrez le texte de l'article en .txt ou .md et mettez-le à sa place"
    ),
    "is no readable HTML page": "n'est pas une page HTML lisible",
    "is an HTML page nested too deeply": "est une page HTML trop profondément imbriquée",
    "save the page again from the browser, or save its text as .txt": (
        "enregistrez de nouveau la page depuis le navigateur, ou son texte en .txt"
    ),
    "holds no text of an article": "ne contient pas de texte d'article",
    "put the article's text into it, or leave it out": "mettez-y le texte de l'article, ou laissez-le de côté",
    "is no article file": "n'est pas un fichier d'article",
    "article files end in {endings}": "les fichiers d'articles finissent par {endings}",
    "is longer than {count} characters, what follows is not read; make several articles of it": (
        "dépasse {count} caractères, la suite n'est pas lue\u00a0; faites-en plusieurs articles"
    ),
    "has no title: its first words serve; write the title on a line of its own at the top": (
        "n'a pas de titre\u00a0: ses premiers mots en tiennent lieu\u00a0; écrivez le titre en haut, seul sur sa ligne"
    ),
    "has no date: write it as year-month-day in front matter, or below the title": (
        "n'a pas de date\u00a0: écrivez-la sous le titre, ou en tête du fichier comme année-mois-jour"
    ),
    "the date is not understood: write it as year-month-day, such as 2016-11-15": (
        "la date n'est pas comprise\u00a0: écrivez-la comme année-mois-jour, par exemple 2016-11-15"
    ),
    "the language {given} is not known: write fr or en": "la langue {given} n'est pas connue\u00a0: écrivez fr ou en",
    "{key} is not known here; write {meant} instead": "{key} n'est pas connu ici\u00a0; écrivez plutôt {meant}",
    "{reason}: it is read as far as it goes; {remedy}": "{reason}\u00a0: c'est lu autant que possible\u00a0; {remedy}",
    "line {number}: {reason}": "ligne {number}\u00a0: {reason}",
    "the front matter that opens with --- is not closed": "l'en-tête qui s'ouvre par --- n'est pas fermé",
    "put a line of three dashes after its last entry": "mettez une ligne de trois tirets après sa dernière entrée",
    "the front matter is not readable ({fault})": "l'en-tête n'est pas lisible ({fault})",
    'put values that hold a colon or a quotation mark in double quotes, as in title: "…"': (
        'mettez entre guillemets doubles les valeurs qui contiennent deux-points ou guillemets, comme title: "…"'
    ),
    "the front matter is not a list of entries": "l'en-tête n'est pas une liste d'entrées",
    "the front matter is not readable YAML": "l'en-tête n'est pas du YAML lisible",
    'write it as lines such as: title: "…"': 'écrivez-le en lignes comme\u00a0: title: "…"',
}

_FOLDERS = {
    "holds no article ({endings})": "ne contient pas d'article ({endings})",
    "there is no such folder": "ce dossier n'existe pas",
    "name the corpus folder with --corpus DIR or BOT_CORPUS": "nommez le dossier du corpus par --corpus DIR ou BOT_CORPUS",
    "is a file, no folder": "est un fichier et non un dossier",
    "name the folder that holds the articles": "nommez le dossier qui contient les articles",
    "put the articles' files into it": "mettez-y les fichiers des articles",
    "put the articles' files into it, or run: bot add FILE": (
        "mettez-y les fichiers des articles, ou lancez\u00a0: bot add FILE"
    ),
    "is not read: articles end in {endings}; save its text so or take it out": (
        "n'est pas lu\u00a0: les articles finissent par {endings}\u00a0; enregistrez son texte ainsi ou retirez-le"
    ),
    "is no ordinary file; take it out": "n'est pas un fichier ordinaire\u00a0; retirez-le",
    "is larger than 20 MB; keep only the article's text": (
        "dépasse 20\u00a0Mo\u00a0; ne gardez que le texte de l'article"
    ),
    "is larger than 20 MB; shorten it": "dépasse 20\u00a0Mo\u00a0; raccourcissez-le",
    "is not saved as UTF-8; save it so in your editor": (
        "n'est pas enregistré en UTF-8\u00a0; faites-le dans votre éditeur"
    ),
    "is not readable ({fault}); {remedy}": "n'est pas lisible ({fault})\u00a0; {remedy}",
    'write each value in quotation marks, as in name = "…", and lists as ["…", "…"]': (
        'mettez chaque valeur entre guillemets, comme name = "…", et les listes comme ["…", "…"]'
    ),
    "cannot be read ({fault}); mend its link or take it out": (
        "ne peut pas être lu ({fault})\u00a0; réparez son lien ou retirez-le"
    ),
    "cannot be read ({fault})": "ne peut pas être lu ({fault})",
    "check that the bot may read it": "vérifiez que le bot peut le lire",
    "not enough memory for it; give the bot more, or take articles out": (
        "pas assez de mémoire\u00a0; donnez-en plus au bot, ou retirez des articles"
    ),
    "{fault}; run: bot check": "{fault}\u00a0; lancez\u00a0: bot check",
    "none of its articles can be used": "aucun de ses articles ne peut être utilisé",
    "none of its articles can be used; first {reason}": "aucun de ses articles ne peut être utilisé\u00a0; d'abord {reason}",
}

_QUESTIONS = {
    "holds no question; write one JSON object a line": "ne contient pas de question\u00a0; un objet JSON par ligne",
    "is not JSON ({fault}); write one JSON object a line": "n'est pas du JSON ({fault})\u00a0; un objet JSON par ligne",
    "cannot be read ({reason}); name a file of one JSON object a line": (
        "ne peut pas être lu ({reason})\u00a0; il faut un objet JSON par ligne"
    ),
    "is not UTF-8 text": "n'est pas du texte en UTF-8",
    'needs an object with a "question"': 'il faut un objet avec "question"',
    '"any" must be a list of texts': '"any" doit être une liste de textes',
    '"any" must hold words of the article, and none for kind "decline"': (
        '"any" doit contenir des mots de l\'article, et aucun pour "decline"'
    ),
    '"{name}" must be one of {allowed}': '"{name}" doit être l\'un de {allowed}',
    '"{name}" must be a text or null': '"{name}" doit être un texte ou null',
}

#: Every line that organizers may be told.
LINES = _CHANGES | _PAGES | _FOLDERS | _FILES | _QUESTIONS | DATABASE | ENGINE
