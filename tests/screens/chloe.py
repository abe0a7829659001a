"""Chloe, who runs by her own coach's plan: eighteen weeks to a marathon on 28 March 2027."""

from datetime import date

from app.coach.map.own import follow
from app.coach.momentum.runs import tick
from app.exchange.adoption import adoption
from app.exchange.calendar import When
from app.exchange.plan import plan_in
from app.voice.words import Units
from storage.journal import Journal

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 12, 11)
"""Her third week: four times two kilometres are due."""
RACE_DAY = date(2027, 3, 28)

WEEK = '{n},easy 5,5 easy,"3 up, {times}x2k @ 4:25 off 90 s float, 2 down",8 easy,long {long}'
GRID = "\n".join(
    [
        "Week,Tue,Thu,Fri,Sat,Sun",
        *(WEEK.format(n=n, times=3 + n // 3, long=20 + n % 4) for n in range(1, 18)),
        "18,6 easy,5 easy,rest,3 easy + strides,Marathon",
    ]
)


def chloe() -> Journal:
    """Her journal on `FRIDAY`: every run before it ticked."""
    plan = plan_in(GRID, "km", MONDAY)
    found = adoption(plan, When(race_date=RACE_DAY), Journal(), Units(), lambda: "own", MONDAY)
    own = Journal().after(
        follow(Journal(), found.plan, found.runner, found.journey, found.replacing, MONDAY)
    )
    for session in [session for week in own.weeks for session in week.sessions]:
        if session.outing.day < FRIDAY:
            own = own.after(tick(own, session.id, session.outing.day))
    return own
