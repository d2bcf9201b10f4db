"""The table of words that tell an occasion: for each family its kind, the words of which every sign of it has one, and its pattern."""

from __future__ import annotations

from typing import Literal

from articles.reading.meeting.together import LENGTH, TALKS

Kind = Literal["apart", "before", "speech", "after", "during", "press", "told", "paper"]
_BETWEEN = r"(?:(?!(?:of|to|by|from|that|on|with|and)\b)[\w'.-]+ ){0,6}?"
_TALKS = rf"{TALKS}\b"
_HALL = (
    r"(?:(?:U\.?N\.?|United Nations|UN General|General) ?(?:General )?Assembly|United Nations|UNGA|assembly|Congress|parliament|Duma"
    r"|lawmakers|deputies|delegates|senators|nation|crowd|rally|audience|podium|convention|forum|think[- ]tank|university|students"
    r"|troops|soldiers|veterans|cadets|executives|businessmen|supporters|voters|workers|chamber|committee)\b"
)
_HEADS = (
    r"(?:(?:about |around |some |nearly |almost |more than |over )?(?:\d[\d,]+|(?:tens of |hundreds of )?(?:hundreds|thousands|dozens) of) (?!(?:[\w-]+ ){0,2}?(?:reporters|journalists|correspondents))"
    r"(?:[\w-]+ )??(?:people|men|women|fans|guests|pilgrims|believers|[a-z]+ers|[a-z]+ants|[a-z]+ors|students|activists|delegates)|worshippers|parishioners|mourners|graduates|the (?:faithful|congregation))"
    r"\b(?! (?:had|have|has|was|were|are|is|died|killed|will|would|could|can|must|should|may|might|did|do)\b)"
)
_STAND = r"(?:podium|rostrum|pulpit)"
_VENUE = (
    r"(?:show|fair|dinner|luncheon|ceremony|church|cathedral|mosque|synagogue|gathering|memorial|service|festival|school|factory|plant|shipyard"
    r"|college|museum|cemetery|parade|gala|fund-?raiser|symposium|seminar|congress|convention|forum|rally|annual meeting|(?<!news )(?<!press )conference)\b"
)
_PRESS = "reporters|journalists|correspondents|newsmen|the press|the media|(?:press|Kremlin|White House) (?:pool|corps)"
_OUTLET = r"(?:news(?! (?:conference|briefing))|newspaper|times|post|journal|NPR|PBS|MSNBC|Fox|Sky|ITV|CNN|BBC|NBC|ABC|CBS|agency|television|TV|radio|channel|magazine)"
_HALLS = (
    "assembly nations unga congress parliament duma lawmakers deputies delegates senators nation crowd rally audience podium convention forum think"
    " university students troops soldiers veterans cadets executives businessmen supporters voters workers chamber committee"
)
_PRESSES = "reporters journalists correspondents newsmen press media pool corps"
# In the order in which they are looked for: what leads away from the meeting first
FAMILIES: tuple[tuple[Kind, str, str], ...] = (
    (
        "speech",
        "speech speeches address addresses lecture",
        rf"\b(?:in|during|into|delivering|delivered|gave|giving|used) {_BETWEEN}(?:speech(?:es)?|address(?:es)?|lecture)\b",
    ),
    (
        "speech",
        _HALLS,
        rf"\baddress(?:ing|ed) (?:[\w.]+ ){{0,3}}{_HALL}|\btold (?:the |a |an )(?:[\w.]+ ){{0,3}}{_HALL}"
        r"|\btold (?:[A-Z]\w+ )?(?:deputies|lawmakers|senators|delegates|students|troops|executives|supporters|voters|parliament|Congress)\b"
        rf"|\b(?:speaking|spoke|speaks|said|says|remarks) (?:on \w+day )?(?:at|to|before|from) (?:the |a |an )?(?:[\w.]+ ){{0,3}}{_HALL}",
    ),
    (
        "speech",
        "committee council congress convention rally forum town",
        r"\b(?:told|warned|assured) the (?:[A-Z]\w+ ){1,3}(?:[Cc]ommittee|[Cc]ouncil)\b|\bat an? (?:[\w'-]+ )?town[- ]hall\b"
        r"|\b(?:at|to) (?:the |an? |his |her )(?:[\w'-]+ ){0,3}(?:party|youth|business|economic|security) (?:congress|convention|rally|forum)\b"
        r"|\bat (?:the |an? |his |her )(?:[\w'-]+ ){0,2}(?:rally|party congress|party's congress)\b",
    ),
    (
        "speech",
        "speaking spoke speaks",
        rf"\b(?:speaking|spoke|speaks) (?!(?:to|with) (?:{_PRESS}))(?:[\w-]+ ){{0,4}}?(?:at|to|before|in) (?:the |an? |his |her |their )(?:[\w'-]+ ){{0,3}}{_VENUE}",
    ),
    (
        "speech",
        "told addressed addressing preached preaching testified testifying",
        rf"\b(?:told|address(?:ed|ing)|preach(?:ed|ing) to) {_HEADS}|\btold (?:MPs|peers|the (?:House|Commons|Lords|Senate|chamber))\b"
        r"|\bpreach(?:ed|ing)\b|\btestif(?:ied|ying)\b",
    ),
    (
        "speech",
        "podium rostrum pulpit floor stage wagon truck steps bandstand",
        rf"\b(?:at|from) (?:the|a|that|this) (?:[\w-]+ ){{0,2}}?{_STAND}\b"
        rf"|\b(?:climbed|stepped|walked|strode) (?:up )?(?:on ?to|to|up on) (?:the|a) (?:[\w-]+ ){{0,2}}?(?:stage|wagon|truck|steps|bandstand|{_STAND})\b"
        r"|\b(?:taking|took) the (?:floor|podium|stage|rostrum)\b|\b(?:from|at|on) (?:the|that) same (?:podium|stage|floor)\b"
        r"|\b(?:on|from) the (?:\w+ )?(?:floor|podium|stage(?! of))\b|\bfrom (?:the |a )(?:same )?rostrum\b|\b(?:same|U\.?N\.?|assembly) (?:[\w-]+ )?(?:rostrum|podium)\b",
    ),
    (
        "speech",
        "sermon homily eulogy keynote oration toast debate",
        r"\b(?:in|during|delivering|delivered|gave|giving) (?:an? |the |his |her |their )(?:[\w'-]+ ){0,3}?(?:sermon|homily|eulogy|keynote|oration|toast)\b"
        r"|\b(?:in|during|opening|closing|winding up) (?:an? |the )(?:[\w'-]+ ){0,2}?(?:Commons|Senate|House|parliamentary|televised|floor|emergency) debate\b",
    ),
    (
        "apart",
        "last earlier later yesterday ago before " + " ".join(map(str, range(1900, 2100))),
        r"\b(?:last (?:week|month|year|summer|spring|fall|autumn|winter)|(?:earlier|later) (?:this|last) (?:week|month|year)|yesterday"
        r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|(?:days|weeks?|months?|years?) later|in (?:19|20)\d\d)\b",
    ),
    (
        "apart",
        "office interview interviews interviewed interviewer tweet tweeted twitter op editorial wrote phone telephone air broadcast"
        " program programme show correspondent year annual monthly weekly daily",
        r"\b(?:came (?:in)?to office|took office|interview\w*|(?:on|to) (?:the|its|a|our) (?:same |\w+'s )?(?:broadcast|program(?:me)?|show|correspondent)|on the air"
        r"|tweet(?:ed)?|twitter|op-ed|editorial|(?<!we )wrote|by (?:tele)?phone|(?:tele)?phone (?:call|conversation)|told (?:our|its) correspondent"
        r"|(?:year-end|end-of-year|annual|monthly|weekly|daily) (?:news|press) (?:conference|briefing)|conference of the year)\b",
    ),
    ("apart", "told", rf"\btold (?:the )?(?:[\w.'-]+ ){{0,3}}{_OUTLET}\b"),
    (
        "before",
        "before ahead prior eve heading way",
        r"\b(?:before|ahead of|prior to|on the eve of|heading into|on (?:his|her|their|the) way to) "
        rf"{_BETWEEN}(?:{_TALKS}|visit|trip)",
    ),
    (
        "after",
        "after following emerging emerged leaving left out wrapping wrapped summing summed closing closed afterward afterwards later end close conclusion",
        rf"\b(?:after(?<!\ba day after)(?<!\bone day after)(?<!\bdays after)(?<!\bweek after)(?<!\bweeks after)(?<!\bmonths after)(?<!\byears after)|following|emerging from|leaving|at the (?:end|close|conclusion) of|wrapping up) {_BETWEEN}{_TALKS}|\bafterwards?\b"
        rf"|\b(?:after|following) {LENGTH} (?:with\b|of (?:\w+ )?{_TALKS})|\bat the end\b(?= *(?:$|[,.;#]))|\blater\b[^.;,]{{0,30}} (?:{_PRESS})\b"
        rf"|\b(?:emerged|came out|walked out|left) (?:(?!from\b)[\w-]+ ){{0,4}}?(?:from|of) {_BETWEEN}(?:{LENGTH} of )?{_BETWEEN}{_TALKS}"
        rf"|\b(?:summ(?:ing|ed) up|wrapp(?:ing|ed) up|clos(?:ing|ed) (?=the|his|their)) {_BETWEEN}{_TALKS}"
        rf"|\b(?:{_PRESS}) (?:later|after the (?:two|pair) (?:had )?met)\b",
    ),
    (
        "during",
        "meeting talks encounter conversation sit start top beginning outset opening starting sat",
        rf"\b(?:during {_BETWEEN}|(?:at|in|inside) (?:the|their|this|a|his|its) (?:[\w'-]+ ){{0,2}}?)"
        r"(?:meeting|talks|encounter|conversation|sit-down)\b"
        rf"|\bat the (?:start|top|beginning|outset|opening) of {_BETWEEN}{_TALKS}|\bas (?:they|the two(?: \w+)?) sat down\b"
        rf"|\b(?:opening|starting) (?:the|their) {_TALKS}",
    ),
    (
        "press",
        "conference briefing availability presser session",
        r"\b(?:news|press|media) (?:conference|briefing|availability)\b|\bpresser\b|\bquestion[- ]and[- ]answer session\b|\bat (?:an? |the |his |her )(?:[\w'-]+ )?briefing\b",
    ),
    (
        "press",
        _PRESSES,
        rf"\b(?:met|meets?|meeting|fac(?:ed|ing)|address(?:ed|ing)|briefed) (?:(?:about |around |some |nearly |more than )?[\d,]+ |hundreds of |the |a (?:group|crowd) of )?"
        rf"(?:(?!with|from|by|and)[A-Z]\w+ |foreign |assembled |waiting |travell?ing )?(?:{_PRESS}|press|media)\b"
        rf"|\b(?:spoke|talked|speaks|talks) (?:[\w-]+ ){{0,2}}?to (?:the )?(?:[\w-]+ )?(?:{_PRESS}|press|media)\b",
    ),
    (
        "press",
        "questions account version cameras",
        r"\b(?:took|taking|takes|fielded|fielding) (?:[\w-]+ ){0,3}questions\b(?! (?:about|over) (?:his|her|its|their))|\b(?:gave|giving|gives) (?:his|her|their) (?:own |first )?(?:account|version)\b"
        r"|\b(?:in front of|before|faced|to) the (?:\w+ )?cameras\b",
    ),
    ("told", _PRESSES, rf"\b(?:told|to|with|briefed|briefing|for) (?:[\w-]+ ){{0,2}}(?:{_PRESS})\b"),
    (
        "told",
        "briefing call flight plane aboard anonymity anonymous anonymously identified named explain brief give asked question questions authorized authorised",
        r"\bconference call\b|\b(?:daily|regular|weekly|background) briefing\b"
        r"|\b[Aa]sked (?:about|whether|if|by (?:reporters|journalists))\b|\bthose who asked\b|\bquestions? from (?:reporters|journalists)\b"
        r"|\bon (?:the|his|a) (?:flight|plane)\b|\baboard\b|\banonym\w+|\bnot (?:to be|authori[sz]ed to be) (?:named|identified)\b"
        r"|\bnot authori[sz]ed to (?:speak|talk|discuss|describe|comment|brief)\b"
        r"|\b(?:aides|advis[eo]rs|officials|spokesmen) (?:\w+ ){0,3}to (?:explain|brief|give)\b",
    ),
    (
        "paper",
        "statement readout communique communiqué",
        r"\bin (?:an?|its|the) (?:[\w-]+ )?(?:statement|readout)\b|\b(?:statement|readout|communiqu[eé]) (?:\w+ )?(?:read|said|says)\b",
    ),
)
