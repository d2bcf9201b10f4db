"""Words that mean both of the two: "the two leaders", "the Russian and American presidents", their capitals."""

from __future__ import annotations

from itertools import permutations

CAPITALS = (
    *(
        "Washington and Moscow",
        "Moscow and Washington",
        "Russia and the United States",
        "Russia and the U.S.",
    ),
    *("the United States and Russia", "the U.S. and Russia"),
)
_OF_BOTH = (
    "US and Russian",
    "U.S. and Russian",
    "American and Russian",
    "Russian and US",
    "Russian and U.S.",
    "Russian and American",
)
_LANDS = (
    "the United States and Russia",
    "the US and Russia",
    "the U.S. and Russia",
    "Russia and the United States",
    "Russia and the US",
)
_HYPHENED = tuple(
    f"{a}-{b}"
    for a, b in permutations(("Russian", "Russia", "US", "U.S.", "American"), 2)
    if ("R" in a) != ("R" in b)
)
BOTH = (
    *(
        f"{two} {whom}"
        for two, whose in (("the two", ("of them",)), ("these two", ()), ("both", ()))
        for whom in ("leaders", "presidents", "men", *whose)
    ),
    *(f"the {one} {whom}" for one in _OF_BOTH for whom in ("leaders", "presidents")),
    *(f"{whom} of {one}" for one in _LANDS for whom in ("leaders", "presidents")),
    *(
        f"the two {did}"
        for did in ("met", "talked", "spoke", "sat", "emerged", "shook hands", "huddled", "agreed")
    ),
    *(f"{both} {talks}" for both in _HYPHENED for talks in ("talks", "meeting", "summit")),
    "the pair",
)
