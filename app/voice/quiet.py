"""The quiet lines of ordinary days, which take turns by the calendar.

A kind of day that comes often has so many that none is back within a week. No list has as many as
whole weeks have days, or each line would belong to one day of the week for good.
"""

KEY_DAY = (
    "The first ten minutes are the hardest; after them it is any other run.",
    "This is one of the runs the week is built around.",
    "Shoes on is the hard part.",
    "Nothing more than this is asked today.",
    "Begin calmly: there is time to get into it.",
    "What stands on the card is enough; more adds nothing.",
    "If today is not the day for it, m and s have others.",
    "Once this one is run, most of the week is.",
)
EASY_DAY = (
    "Easy is meant: if in doubt, slower.",
    "An easy run done easily is worth more than a fast one.",
    "It counts as much as any other.",
    "Nothing about today has to be fast.",
    "Out of the door is most of it.",
    "There is nothing to prove today.",
    "As far as the card says, and no further.",
    "Leave a little in the legs for the next one.",
)
LADDER_RUN = (
    "Slow enough to talk is fast enough.",
    "Taking a step twice is no step back.",
    "Nobody asks how far it was.",
    "Today's minutes are all that is asked.",
    "There is no hurry on a ladder.",
    "One step at a time is the whole method.",
    "The first minutes are the stiffest; then it settles.",
    "If it is too much, stop at two thirds: the step waits, the run counts.",
)
"""For a step that is run in one piece, after the walk."""
LADDER_DAY = (
    "The walks belong to it as much as the runs do.",
    "The next walk is never far off.",
    *LADDER_RUN,
)
REST_DAY = (
    "A rest day kept is part of the plan, and it counts as kept.",
    "Nothing to do today, and that is the plan.",
    "Legs grow stronger on days like this one.",
    "What the runs begin, the days between them finish.",
    "The way goes on today without a step.",
    "Rest is planned here, as a run is.",
    "Feet up is today's session.",
    "Today asks for nothing, and gives the next run its legs.",
    "The plan has counted on this day as well.",
    "Running is what you do; rest is when it works.",
)
EXTRA_DAY = (
    "A run that nobody asked for is the freest there is.",
    "It was none of the plan's, and it counts all the same.",
    "Run because it was there to be run.",
    "Nothing was due, and you went.",
)
RUN_DAY = (
    "That was today. The rest of it is yours.",
    "One more that is there to stay.",
    "Ticked. Nothing else is asked today.",
    "Run and noted; that is all there is to it.",
    "The next one can wait until it is due.",
    "It stands in the log now.",
    "This is what weeks are made of.",
    "The shoes may rest as well.",
)
GONE_DAY = (
    "Nothing is due any more today.",
    "The next run starts from where you are, not from what was planned.",
    "The plan goes on from here, and no run grows because of this one.",
    "One day out of many. The next is drawn already.",
)
"""For a day whose run was let go, or did not happen."""
EASED_DAY = (
    "A lighter run holds what the harder ones built.",
    "Made lighter, and worth as much to the week.",
    "Smaller today is still today.",
    "Enough for the week, and kind to the legs.",
    "It holds what is there; building has other days.",
)
ILL_DAY = (
    "Rest is the whole of the plan today.",
    "The plan waits; getting well comes first.",
    "No run is due today, nor owed for later.",
    "A body that mends is busy enough.",
    "Being ill is not missing runs. Rest, and come back when it is over.",
    "There is no catching up afterwards, only going on.",
    "Sleep, drink, and leave the shoes where they are.",
    "The next run is there when you are well.",
    "Coming back too early is the only hurry to avoid.",
)
FLAGGED_DAY = (
    "The streak waits, and so does the plan.",
    "Nothing here is in a hurry.",
    "Every week you kept stays kept.",
    "The plan keeps its place for as long as it takes.",
    "No run is planned, and none is owed for these days.",
)
"""While a sign that belongs to a doctor is not settled."""
PAUSED_DAY = (
    "The plan waits; it has no opinion about waiting.",
    "Whatever it is, it comes first.",
    "Nothing is due, and nothing piles up.",
    "The streak waits with the plan.",
    "The days are yours; the plan keeps its place.",
    "Nothing is owed for these days.",
    "The way goes on where it can when you are back.",
    "The shoes can wait as well.",
)
FREE_DAY = (
    "A run needs no plan. When you want one, g draws it.",
    "Nothing is due. Runs are welcome as ever.",
    "A way begins whenever you like: g asks where to.",
)
IDLE_DAY = (
    "On a day like this the running becomes yours.",
    "The legs are at work, even if you are not.",
    "An empty day, on purpose.",
    "A good day for everything that is not running.",
    "The plan leaves this day to you.",
    "Sleep does more than distance on such a day.",
)
"""On the card of a day of rest; the day before had no run."""
SETTLING = (
    "Today lets yesterday's {run} settle in.",
    "What yesterday's {run} began goes on.",
    "Rest makes fitness of yesterday's {run}.",
    "Rest completes yesterday's {run}.",
)
"""The same after a run, which is named."""
