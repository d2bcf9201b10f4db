"""Where quotations are looked up by their stems: FTS5 on SQLite, a GIN index of a tsvector on PostgreSQL.

Neither has an opinion on words: both are given whole stems and asked for whole stems, so they answer alike.
"""

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models import F, FloatField, TextField, Value
from django.db.models.functions import Cast, Concat, Length, Replace

TABLE = "summits_quotation"
INDEX = "summits_quotation_stems"

# PostgreSQL: a column that follows by itself, which no model knows of
VECTOR = "stems_vector"
FOLLOWS = f"{VECTOR} tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(stems, ' '))) STORED"

# SQLite: an FTS5 table beside the rows, kept in step by triggers. What is not ASCII is always a letter to "ascii".
FTS = f"""CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX}
    USING fts5(stems, content='{TABLE}', content_rowid='id', tokenize='ascii')"""
ADD = f"INSERT INTO {INDEX}(rowid, stems) VALUES (new.id, new.stems);"
TAKE = f"INSERT INTO {INDEX}({INDEX}, rowid, stems) VALUES ('delete', old.id, old.stems);"
TRIGGERS = {
    f"{INDEX}_added": f"AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"{INDEX}_taken": f"AFTER DELETE ON {TABLE} BEGIN {TAKE} END",
    f"{INDEX}_changed": f"AFTER UPDATE OF id, stems ON {TABLE} BEGIN {TAKE} {ADD} END",
}


def ensure(using, **_):
    """Make what is missing of the index, after every migration: SQLite's triggers are lost where a table is rebuilt."""
    connection = connections[using]
    with connection.cursor() as cursor:
        columns = columns_of(connection, cursor)
        if "stems" not in columns:
            return  # before the migration that makes it
        if connection.vendor == "postgresql" and VECTOR not in columns:
            cursor.execute(f"ALTER TABLE {TABLE} ADD COLUMN {FOLLOWS}")
            cursor.execute(f"CREATE INDEX {INDEX} ON {TABLE} USING gin ({VECTOR})")
        elif connection.vendor == "sqlite" and not in_step(cursor):
            cursor.execute(FTS)
            for name, when in TRIGGERS.items():
                cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {when}")
            cursor.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')")


def forget(connection):
    """Take the index away, before the column goes that it follows."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS {VECTOR}")
        else:
            for name in TRIGGERS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(f"DROP TABLE IF EXISTS {INDEX}")


def columns_of(connection, cursor):
    """The columns of the quotations' table; none where it is not there."""
    if TABLE not in connection.introspection.table_names(cursor):
        return set()
    return {column.name for column in connection.introspection.get_table_description(cursor, TABLE)}


def in_step(cursor):
    """Has SQLite's index followed its table all the time?"""
    cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE %s", [f"{INDEX}%"])
    return {INDEX, *TRIGGERS} <= {name for (name,) in cursor.fetchall()}


# --------------------------------------------------------------------- asking


@models.TextField.register_lookup
class Matches(models.Lookup):
    """``stems__matches=asked("words")``: the quotations that ``Asked.fits``; none where nothing is asked."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        if not self.rhs:
            raise EmptyResultSet
        ask = {"sqlite": self.ask_sqlite, "postgresql": self.ask_postgresql}[connection.vendor]
        return ask(compiler, connection)

    def ask_sqlite(self, compiler, connection):
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        told = [fts_of(terms) for terms in self.rhs.alternatives]
        rows = f"(SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s)"
        sql = " OR ".join(f"{table}.id {'IN' if wanted else 'NOT IN'} {rows}" for _, wanted in told)
        return f"({sql})", [query for query, _ in told]

    def ask_postgresql(self, compiler, connection):
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        told = [tsvector_of(terms, table) for terms in self.rhs.alternatives]
        return any_of([sql for sql, _ in told]), [each for _, params in told for each in params]


def fts_of(terms):
    """(these terms in FTS5's language, True); where all are unwanted, what none may be: (that, False)."""
    wanted, unwanted = (
        [f"({' OR '.join(quoted(way) for way in term.ways)})" for term in terms if term.without == without]
        for without in (False, True)
    )
    none_of = f"({' OR '.join(unwanted)})"
    if not wanted:
        return none_of, False
    return " AND ".join(wanted) if not unwanted else f"({' AND '.join(wanted)}) NOT {none_of}", True


def quoted(way):
    return f'"{" ".join(way)}"'


def tsvector_of(terms, table):
    """(these terms in PostgreSQL's SQL, its parameters). Words in a row: all there by the index, then in a row."""
    sql, params = [], []
    for term in terms:
        ways = []
        for way in term.ways:
            ways.append(f"{table}.{VECTOR} @@ %s::tsquery")
            params.append(" & ".join(f"'{stem}'" for stem in way))
            if len(way) > 1:
                ways[-1] = f"({ways[-1]} AND strpos(' ' || {table}.stems || ' ', %s) > 0)"
                params.append(f" {' '.join(way)} ")
        sql.append(f"{'NOT ' if term.without else ''}{any_of(ways)}")
    return f"({' AND '.join(sql)})", params


def any_of(sql):
    return f"({' OR '.join(sql)})"


# -------------------------------------------------------------------- ranking


def closeness(asked):
    """How much of a quotation is the words looked for, reckoned alike by both databases; a few words are not all."""
    apart = Concat(text(" "), Replace(F("stems"), text(" "), text("  ")), text(" "))
    wanted = sorted({stem for way in asked.ways for stem in way})
    without = [Length(Replace(apart, text(f" {stem} "), text(""))) for stem in wanted]
    letters = sum((Length(apart) - rest for rest in without), Value(0))
    return Cast(letters, FloatField()) / (Length(apart) + Value(50.0))


def text(words):
    return Value(words, TextField())
