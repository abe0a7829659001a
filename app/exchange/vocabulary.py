"""The words of coaches: which kind of session they name, and how hard a part of one is."""

import re
from typing import Literal, TypeAlias

from storage.records import Kind, Zone

Said: TypeAlias = Kind | Literal["rest"]
"""A kind of session, or none at all."""


def _words(*alternatives: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<![\w/])(?:{'|'.join(alternatives)})(?![\w/])")


_REST = re.compile(
    r"(?:rest|off|day off|no run(?:ning)?|complete rest)(?![\w/]).*|-+|x|", re.DOTALL
)
"""How a cell begins that asks for nothing: "rest", "off", "Rest or cross-training"."""

_WALK = r"walk\w*|hik\w+"
_RECOVERY = r"recovery|rec"
_STEADY = r"steady|maint\w*|moderate|mod|progress\w+"
_FIRM = r"tempo|threshold|lt|lactate|cruise|firm|hmp"
_RACE_PACE = r"mp|gmp|rp|marathon[ -](?:race )?pace|(?:race|goal)[ -]pace|pace"
_RUN_WALK = r"(?:run|jog)\s*(?:/|-|and|&)\s*walk\w*|walk\s*(?:/|-|and|&)\s*(?:run|jog)\w*|runwalk"
_EASY = r"e|easy|ez|jog\w*|float|gentle|slow|relaxed|aerobic|ga|base"
AROUND = r"up|wu|w/u|down|cd|c/d|warm\S*|cool\S*"
_AROUND_BY_ITSELF = re.compile(
    rf"(?:^|[,;+&\n])\s*(?:(\d+)\s+(?:easy\s+)?(?:{AROUND})|(?:{AROUND})[\s:]+(\d+)(?:\s+easy)?)"
    r"\s*(?=$|[,;+&\n])"
)
"""A part that says nothing but how much warming up or cooling down: "wu 15", "10 down"."""
_STRIDES = r"strid\w+"

AROUND_MINUTES = range(10, 31)
"""Figures of warming up and cooling down that are minutes where they stand alone: "wu 15" [D]."""

ZONES: tuple[tuple[Zone, "re.Pattern[str]"], ...] = (
    ("walk", _words(_WALK, "w")),
    ("recovery", _words(_RECOVERY)),
    ("easy", _words(AROUND)),
    ("threshold", _words(_FIRM, "t")),
    ("marathon", _words(_RACE_PACE, "m")),
    ("interval", _words(r"i|intervals?|hard|vo2\w*|fartlek")),
    ("repetition", _words(_STRIDES, r"r|reps?|repetitions?|fast|quick|sprints?|hills?|surges?")),
    ("steady", _words(_STEADY, "s")),
    ("easy", _words(_EASY)),
)
"""Zones with the words that name them; the first that is found counts: "tempo 3 up" is warming up
for a tempo run.
"""

PACES: tuple[tuple[Zone, "re.Pattern[str]"], ...] = (
    ("threshold", _words(r"half(?:[ -]marathon)?|hm|15 ?k|10 ?miles?")),
    ("marathon", _words("marathon|race|goal")),
    ("interval", _words(r"5 ?k|8 ?k|10 ?k")),
    ("repetition", _words(r"3 ?k|mile|1500|800")),
    *ZONES,
)
"""Zones with the words that name their pace: the race that is run at it, or the zone's own."""

KINDS: tuple[tuple[Said, "re.Pattern[str]"], ...] = (
    ("runwalk", _words(_RUN_WALK)),
    ("timetrial", _words(r"parkrun|time[ -]?trial|tt")),
    ("strength", _words(r"strength|gym|weights?|core|pilates|yoga")),
    ("cross", _words(r"cross\S*|xt|bik\w+|cycl\w+|swim\w*|elliptical|row\w*|spin\w*|ski\w*")),
    ("walk", _words(_WALK)),
    ("medlong", _words(r"med(?:ium)?[ -]?long|mlr")),
    ("long", _words(r"long|lr|lsd|lsr")),
    ("hills", _words(r"hills?")),
    ("intervals", _words(r"intervals?|fartlek|vo2\w*|track|speed ?work")),
    ("tempo", _words(_FIRM)),
    ("mp", _words(_RACE_PACE)),
    ("steady", _words(_STEADY)),
    ("recovery", _words(_RECOVERY)),
    ("reps", _words(r"reps?|repetitions?")),
    ("easy", _words(_EASY, _STRIDES, r"runs?|running")),
)
"""Kinds with the words that name them; the first that is found counts."""

NAMED_KINDS: dict[str, Said] = {"maint": "steady", "rest": "rest", "xt": "cross"}
"""What published tables call kinds that the records name otherwise."""

_RACE = _words(r"race|half[ -]?marathon|hm|half|marathon|ultra")
_RACES_KM = {"half": 21.0975, "hm": 21.0975, "marathon": 42.195}
"""Kilometres of the races that are named without a figure."""
PARKRUN_KM = 5.0
_ALMOST = 0.005
"""By this share a figure may differ from the race it stands for: 21.1 is a half marathon."""
STRIDES = _words(_STRIDES)


def zone_of(words: str) -> Zone | None:
    """The zone that words name."""
    return next((zone for zone, pattern in ZONES if pattern.search(words)), None)


def zone_of_pace(words: str) -> Zone | None:
    """The zone of the pace that words name: a "10k pace" is that of intervals."""
    return next((zone for zone, pattern in PACES if pattern.search(words)), None)


def is_in_minutes(words: str) -> bool:
    """Whether figures without a unit are minutes: nobody warms up for 15 km."""
    around = (one[1] or one[2] for one in _AROUND_BY_ITSELF.finditer(words))
    return any(int(figure) in AROUND_MINUTES for figure in around)


def kind_of(words: str) -> Said | None:
    """The kind of session that words name; None where they name none that is known."""
    if _REST.fullmatch(words):
        return "rest"
    return next((kind for kind, pattern in KINDS if pattern.search(words)), None)


def is_race(words: str) -> bool:
    """Whether words name a race."""
    return _RACE.search(words) is not None


def race_km(words: str) -> float | None:
    """The kilometres of a race that is named without a figure."""
    return next((km for name, km in _RACES_KM.items() if re.search(rf"\b{name}", words)), None)


def exact_race(km: float) -> float:
    """The kilometres of a race that is written in round figures."""
    return next((exact for exact in _RACES_KM.values() if abs(km - exact) <= _ALMOST * exact), km)
