"""Meetings, who spoke, what about, what was said, and what an editor decided about it."""

from .catalogue import Leader, Summit, Topic
from .decisions import Act, Byline, Correction, KeptApart, Report
from .statements import Quotation, Reading, Revision, Statement, StatementTopic

__all__ = [
    "Act",
    "Byline",
    "Correction",
    "KeptApart",
    "Leader",
    "Quotation",
    "Reading",
    "Report",
    "Revision",
    "Statement",
    "StatementTopic",
    "Summit",
    "Topic",
]
