"""What a page adds to an article, known by its look wherever it stands: buttons, players, captions, credits, notices."""

from __future__ import annotations

import re

CAPTION = "photo caption"
DATE_LINE = "date or time of publication"
CROSS_HEAD = "short line that does not close like a sentence: cross-head or link inside the article"
SUB_HEAD = "line between headline and article"
RELATED = "link or label after the article"
CREDIT = "byline or agency credit"
NOTICE = "notice about the outlet or the page"
MARK_UP = "stray mark-up"
NAVIGATION = "navigation or button of the page"
PLAYER = "remains of a player"
REPEATED = "repeats the paragraph before it"
AFTER_CREDIT = "stands after the article's closing credit"

_BUTTONS = re.compile(
    r"""(?:\W*(?:
    accessibility\ links?|breaking\ news(?:\ alerts?)?|share(?:\ (?:this|on|via|with)\b.{0,40})?|tweet|e-?mail|print|save
    |ad|ads|advertisements?|sponsored(?:\ content)?|story\ continues\ below(?:\ .{0,30})?|continue\ reading(?:\ .{0,40})?
    |skip\ to\ .{1,40}|jump\ to\ .{1,40}|menu|search|home|close|sections?|log\ ?in|sign\ (?:in|up)|subscribe(?:\ now)?|register
    |(?:read|see|show|load|view)\ (?:more|all|comments?|less)(?:\ .{0,30})?|comments?(?:\ \(?\d+\)?)?|\d+\ comments?|leave\ a\ comment
    |related(?!\ to\b)(?:\ .{0,30})?|see\ also|recommended(?:\ .{0,30})?|trending(?:\ .{0,20})?|most\ (?:read|popular|viewed)|top\ stories|latest\ news
    |newsletters?|(?:follow|like|find)\ us(?:\ .{0,60})?|follow\ @.{0,40}|facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|copy\ link
    |watch\ (?:now|more|the\ video|related\ .{1,30}|(?:\w+\ ){0,3}(?:live|news))|live\ (?:tv|stream|blog|updates)
    |view\ .{1,40}\ in|.{1,40}\ app\ open|open\ (?:in\ )?(?:the\ )?app|get\ the\ app
    |(?:chrome|safari|firefox|edge|opera|internet\ explorer|continue|open)(?:\ (?:chrome|safari|firefox|edge|opera|continue|open))+
    |back\ to\ (?:top|.{1,20}\ home)|previous|next|gallery|photos?|videos?|audio|listen|transcript|abstract|full\ text|tags?:.{0,200}
    |\d+\ ?x\ ?\d+(?:\ image)?|image|enlarge(?:\ .{0,30})?|\d+\ (?:of|/)\ \d+|\d+\ shares?|loading
    )\W*)$""",
    re.I | re.X,
)
_SEGMENT = re.compile(r"\s(?:\s+|[|·•]\s)")  # what parts the buttons of a row, or the items of a line
_COUNTER = re.compile(r"\W*\+?\d+\W*$")
_PUBLISHED = re.compile(
    r"(?:(?:first|last) )?(?:published|updated|posted)(?::| on| at)? (?:\w{3,9},? )?(?:\w{3,9}\.? )?\d", re.I
)
_MENU = re.compile(r"(?:[A-Z][\w&'+ -]{1,24} ?[|•·›»/] ?){2,}[A-Z][\w&'+ -]{1,24}$")
_PLAYER = re.compile(
    r"(?:please wait|no media source currently available|embed(?: share)?|the (?:code|url) has been copied .{0,40}|auto"
    r"|(?:\d{3,4}p ?[|/]? ?)+|direct link|pop-?out player|play(?: all .{1,20})?|pause|mute|unmute|replay|this video .{0,40}(?:unavailable|play)"
    r"|(?=[\d\s/|-]*\d:\d)[\d:\s/|-]+)\W*$",
    re.I,
)
_LABEL = re.compile(
    r"(?i:read more|read also|also read|see also|related(?: \w+)?|watch(?: \w+)?|video|more|also|don't miss|listen|in pictures|gallery)"
    r" ?[:|>»] ?\S.{0,200}$|(?:ANALYSIS|OPINION|EXCLUSIVE|PHOTOS|EXPLAINER|TIMELINE|FACTBOX|RELATED|WATCH|READ) ?[:|>»]? ?\S.{0,200}(?<!\.)$"
)
_BRACKETED = re.compile(
    r"\[(?:video|photo|image|watch|read|see|listen|audio|tweet|embed)\b[^\[\]]{0,300}\]\W*$", re.I
)
_AGENCY = r"(?:AP|AFP|EPA|Reuters|REUTERS|TASS|ITAR-TASS|RIA Novosti|Sputnik|Xinhua|Getty|UPI|DPA|ANSA|Pool)"
_CAPTION_OPENS = re.compile(
    r"(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Pp]hotograph|[Cc]aption|[Cc]redit)s?(?: (?:[Cc]redit|by))? ?: ?\S"
    r"|(?:FILE(?: PHOTO| PICTURE)?|File (?:photo|picture)|HANDOUT) ?(?:-|:|,)+ ?\S"
)
_CAPTION_HAS = re.compile(
    r"[A-Z][\w'-]{1,30},? \((?:L|C|left|right|centre|center|2nd [LR])\)"
    r"|[A-Z][\w'-]{1,30}, (?:far )?(?:left|right|center|centre)(?:, (?!but|and |he |she |which|who)| (?:and [A-Z]|greets|speaks|shakes|talks|meets|looks|prior)\b)"
    rf"|\({_AGENCY}(?: [Pp]hotos?| file| pool)?(?:/| [Pp]hoto| [Ii]mages)[^()]{{0,80}}\)\W*$"
    rf"|\b{_AGENCY} ?/ ?[A-Z][\w'. /-]{{1,60}}$"
    r"|\bGetty Images\W*$"
    r"|\b(?:[Ii]mage|[Pp]hoto|[Pp]hotograph|[Cc]redit|PHOTO): [A-Z][^.:]{1,60}\.?$"
    r"|\b[Ii]n this (?:[A-Z][\w.]{2,12} \d{1,2},? (?:\d{4},? )?)?(?:file )?(?:photo|picture|image)\b"
)
_CAPTION_LETTERS = (
    "(",
    "/",
    ", far ",
    ", left",
    ", right",
    ", cent",
    "Getty",
    "mage",
    "hoto",
    "PHOTO",
    "redit",
    "picture",
)
_POSE = re.compile(r"\b(?:shakes? hands|poses?|looks? on|gestures?|listens?|walks? (?:past|with|to))\b")
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\.?$")
_DATE_LINE = re.compile(
    r"(?:(?:(?:first|last|originally) )?(?:published|updated|posted|modified|date:)(?=.{0,100}\d).{0,100}(?<!\.)"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))?,? ?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b.{0,40}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b.{0,40}|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)? ?(?:[A-Z]{2,4})?)\W*$",
    re.I,
)
_BY = re.compile(
    r"(?:By|BY|by|Written by|Story by|Reported by|Report by|Analysis by|Posted by|Author:)(?:\s+(?=[A-Z])|(?<=By)(?=[A-Z]))"
)
_NOT_BY = re.compile(
    r"by (?:the|a|an|this|that|then|now|his|her|its|all|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I
)
_SMALL = frozenset(
    "and in of for the with additional reporting by from at on de da del la le van von der den bin al el ap afp staff writer writers "
    "correspondent correspondents reporter reporters editor editing writing edited contributing contributed to this report story "
    "updated published chief senior special political bureau diplomatic foreign national".split()
)
_CREDIT = re.compile(
    r"\(?(?:(?:additional |with |some )?(?:reporting|writing|editing|compiled|edited|translated|contributions?)(?: in .{1,30})?|with files|written)"
    r" (?:by|from) [A-Z].{0,300}$|\(?[A-Z][^!?\"\n]{2,200} contributed (?:to this (?:report|story|article)|reporting|from)\b[^\"\n]{0,60}$"
    r"|(?:follow|contact|email|e-mail|reach|write to)\b[^\"\n]{0,80}(?:@\w|\bon (?:twitter|facebook)\b)[^\"\n]{0,120}$|twitter ?: ?@\w{1,40}\W*$",
    re.I,
)
NOTICE_WORDS = re.compile(
    r"©|\b(?:all rights reserved|copyright (?:\(c\) )?(?:19|20)\d\d|(?:terms of (?:use|service)|privacy policy|click here"
    r"|may not be (?:published|reproduced)|sign up (?:for|to) (?:our|the|receive|get)|subscribe (?:to|now|for|today)|newsletter"
    r"|(?:follow|like|find) us on|our (?:content|journalists|newsroom|readers|mission|app|site|website|reporters|journalism)"
    r"|we (?:provide|use cookies|deliver|welcome your)|download (?:the|our) .{0,20}\bapp|views expressed"
    r"|this (?:article|story|post|report) (?:has been|was) (?:updated|corrected|amended|originally|first|published)"
    r"|originally (?:published|appeared)|your browser|javascript|fact[- ]check(?:ing)? policy|browser notifications"
    r"|comment(?:ing|s)? (?:guidelines|policy|are closed))\b)",
    re.I,
)
SPEECH = re.compile(r"\b(?:said|says|told|added|asked|according to|tweeted|wrote)\b")

_LOOKS = (  # of short lines
    (_BUTTONS, NAVIGATION),
    (_MENU, NAVIGATION),
    (_PLAYER, PLAYER),
    (_LABEL, RELATED),
    (_BRACKETED, RELATED),
    (_DATE_LINE, DATE_LINE),
)


def by_its_look(line: str) -> str | None:
    """Why these words are furniture wherever they stand, or None."""
    if len(line) > 700:
        return None
    for pattern, why in _LOOKS if len(line) < 250 else ():
        if pattern.match(line):
            return why
    if (row := row_of(line)) is not None:
        return row
    if is_byline(line) or (len(line) < 400 and _CREDIT.match(line) and not SPEECH.search(line)):
        return CREDIT
    return CAPTION if is_caption(line) else None


def row_of(line: str) -> str | None:
    """Why a line of several items is furniture: all are buttons, or one says when it was published."""
    items = _SEGMENT.split(line) if len(line) < 250 else ()
    if len(items) < 2:
        return None
    if any(_PUBLISHED.match(item) for item in items):
        return DATE_LINE
    buttons = [item for item in items if _BUTTONS.match(item)]
    return NAVIGATION if buttons and all(_COUNTER.match(i) or i in buttons for i in items) else None


def is_byline(line: str) -> bool:
    """By Jane Doe; Written by Jane Doe in Washington, with additional reporting by AP."""
    by = _BY.match(line)
    if len(line) > 250 or by is None or _NOT_BY.match(line):
        return bool(
            len(line) < 250
            and " by " in line[:40].lower()
            and _CREDIT.match(line)
            and not SPEECH.search(line)
        )
    words = re.findall(r"[^\W\d_][\w'.-]*", line[by.end() :])
    return len(words) >= 2 and all(word[0].isupper() or word.strip(".").lower() in _SMALL for word in words)


def is_caption(line: str) -> bool:
    opens, letters = _CAPTION_OPENS.match(line), _has_letters(line)
    year = len(line) < 400 and _ENDS_IN_YEAR.search(line[-6:])
    if not (opens or letters or year) or ('"' in line and SPEECH.search(line)):
        return False
    return bool(opens or (letters and _CAPTION_HAS.search(line)) or (year and _POSE.search(line)))


def _has_letters(line: str) -> bool:
    """Are there letters without which nothing is a caption? Looked at first, since that is fast."""
    return any(letters in line for letters in _CAPTION_LETTERS)
