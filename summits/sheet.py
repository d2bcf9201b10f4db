"""Rows as CSV that any spreadsheet opens in the right letters, and in which no cell is a formula."""

import csv
import datetime

BEGIN_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


class _Line:
    """What csv writes into: a line is handed on, not kept."""

    def write(self, line):
        return line


def lines(rows):
    """The rows as lines of CSV, one by one: UTF-8 with its mark, CRLF, days and moments in ISO form."""
    writer = csv.writer(_Line(), lineterminator="\r\n")
    yield "\ufeff"
    for row in rows:
        yield writer.writerow([cell(value) for value in row])


def cell(value):
    """A value as a cell; words that a spreadsheet would take for a formula stand behind an apostrophe."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None or isinstance(value, int):
        return value
    return f"'{value}" if value.startswith(BEGIN_A_FORMULA) else value
