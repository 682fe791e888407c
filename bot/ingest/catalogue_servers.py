"""What the database and the search engine refuse, in French, as in `catalogue`."""

from __future__ import annotations

#: What can go wrong with the database of the journal.
DATABASE = {
    "database: {reason}": "base de données\u00a0: {reason}",
    "cannot be used ({fault})": "ne peut pas être utilisée ({fault})",
    "check BOT_DATABASE, such as sqlite:///data/verbatim.db or postgresql://user:password@host/name": (
        "vérifiez BOT_DATABASE, comme sqlite:///data/verbatim.db ou postgresql://user:password@host/name"
    ),
    "another program holds it: end that one, or try again in a minute": (
        "un autre programme la tient\u00a0: arrêtez-le, ou réessayez dans une minute"
    ),
    "let the bot write its file and its folder": "laissez le bot écrire son fichier et son dossier",
    "make room on its disk": "faites de la place sur son disque",
    "look at its disk, which may be full or broken": "regardez son disque, qui est peut-être plein ou abîmé",
    "move the file away, then the bot begins a new one, or bring back a backup": (
        "déplacez le fichier, et le bot en commence un autre, ou remettez une sauvegarde"
    ),
    "see that its folder is there and that the bot may write in it": (
        "voyez si son dossier est là et si le bot peut y écrire"
    ),
    "was written by a newer version of this program (schema {found}, this one knows {known})": (
        "a été écrite par une version plus récente du programme (schéma {found}, celle-ci connaît {known})"
    ),
    "update the program, or name another database with BOT_DATABASE": (
        "mettez le programme à jour, ou nommez une autre base par BOT_DATABASE"
    ),
    "its address cannot be read": "son adresse ne peut pas être lue",
    "{backend} is not supported": "{backend} n'est pas pris en charge",
    "the driver for PostgreSQL is missing": "le pilote de PostgreSQL manque",
    "in the bot's folder, run: pip install '.[postgres]'": (
        "dans le dossier du bot, lancez\u00a0: pip install '.[postgres]'"
    ),
    "SQLite needs a file: what is kept in memory is lost with each connection": (
        "SQLite a besoin d'un fichier\u00a0: ce qui est en mémoire se perd à chaque connexion"
    ),
    "its folder {folder} cannot be made ({fault})": "son dossier {folder} ne peut pas être créé ({fault})",
}

#: What can go wrong with the search engine on other machines.
ENGINE = {
    "start it, or look at BOT_SEARCH_URL and BOT_SEARCH_TOKEN": (
        "démarrez-le, ou regardez BOT_SEARCH_URL et BOT_SEARCH_TOKEN"
    ),
    "the search engine cannot be reached; {remedy}": "le moteur de recherche est injoignable\u00a0; {remedy}",
    "the search engine does not answer; {remedy}": "le moteur de recherche ne répond pas\u00a0; {remedy}",
    "the search engine did not do its work ({fault}); {remedy}": (
        "le moteur de recherche n'a pas fait son travail ({fault})\u00a0; {remedy}"
    ),
    "the search engine is away": "le moteur de recherche est absent",
    "the search engine does not hold the corpus yet": "le moteur de recherche n'a pas encore le corpus",
    "the collection {collection} has {count} of {size} rows": (
        "la collection {collection} a {count} lignes sur {size}"
    ),
    "{collection} does not have all its rows": "{collection} n'a pas toutes ses lignes",
    "{collection} has rows that are no sentences; drop it there": (
        "{collection} a des lignes qui ne sont pas des phrases\u00a0; supprimez-la là-bas"
    ),
}
