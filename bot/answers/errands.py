"""What is asked of the bot and not of the articles: a poem, a translation, a recipe, tomorrow's weather, a sum."""

from __future__ import annotations

from bot.patterns import Late

_ME = r"(?:[- ](?:moi|nous|me|us))?"
_NOW = r"(?:demain|aujourd'hui|ce (?:soir|week-end|weekend)|cette semaine|la semaine prochaine|tomorrow|today|tonight|this week(?:end)?|right now|en ce moment)"
_DISH = r"(?:un|une|du|de la|des|le|la|les|a|an|some|the)"
_FORMS = Late(
    rf"\b(?:ecri[st]|redige|compose|invente|raconte|chante|dessine|tradui[st]|corrige|resou[ds]|calcule)(?:ez|z|sez|vez)?[- ](?:moi|nous)\b"
    r"|\b(?:peux|pourrais|pouvez|pourriez)[- ](?:tu|vous)(?: me| nous)? (?:ecrire|rediger|composer|inventer|chanter|dessiner|traduire|corriger|calculer)\b"
    r"|\btu (?:peux|pourrais)(?: me| nous)? (?:ecrire|rediger|composer|inventer|chanter|dessiner|traduire|corriger|calculer)\b"
    r"|^(?:please )?(?:write|compose|draw|translate|sing|draft|solve|calculate)\b|\b(?:write|sing|draw|draft|compose) (?:me|us) an?\b"
    r"|\b(?:can|could) you (?:please )?(?:write|compose|draw|translate|sing|draft|solve|calculate)\b"
    rf"|\b(?:tell|give){_ME} (?:a|another) (?:joke|riddle)\b|\b(?:une|ta meilleure) (?:blague|devinette)\b"
    r"|\brecette (?:de |du |des |d'|pour )|\brecipes? (?:for|of)\b"
    rf"|^(?:et )?comment (?:(?:on|je|tu|vous|est-ce qu'on|est-ce que je) (?:fai[st]|faites|cuisine|prepare|repare)|(?:fait|prepare-t|cuisine-t|repare-t)-on"
    rf"|faire|cuisiner|preparer|reparer) {_DISH}\b"
    r"|^how (?:do|can|would|should) (?:i|you|we|one) (?:make|cook|bake|fix|repair|brew|grow)\b|^how to (?:make|cook|bake|fix|repair|brew)\b"
    rf"|\b(?:quel|il (?:fera|fait) quel|il va faire quel) (?:temps|meteo)\b.{{0,40}}\b{_NOW}\b|\bmeteo\b.{{0,20}}\b{_NOW}\b"
    rf"|\b(?:weather|forecast|rain|sunny|snow)\b.{{0,40}}\b{_NOW}\b"
    r"|\bcomment (?:dit-on|on dit|dire)\b.{1,60}\ben [a-z]|\bhow do (?:you|i|we) say\b.{1,60}\bin [a-z]"
    r"|\bcombien (?:font|fait) \d+|\bwhat(?:'s| is) \d+ (?:times|plus|minus|divided|x|\*|\+|/)"
)


def is_errand(folded: str) -> bool:
    """Whether a folded question wants something done or taught that has nothing to do with what articles tell."""
    return _FORMS.search(folded) is not None
