"""The bots' table: mean marks with their 95 % intervals, how many fail, how many are caught, and endings."""

from collections.abc import Sequence

import pandas as pd

from scoring.balance import MARKS, Row

Z95 = 1.959964  # the 97.5 % point of the normal distribution


def frame_of(rows: Sequence[Row]) -> pd.DataFrame:
    """One row a call, marks as columns."""
    return pd.DataFrame(
        {
            "bot": [row.bot for row in rows],
            "seed": [row.seed for row in rows],
            "answered": [row.answered for row in rows],
            "truth": [row.truth for row in rows],
            "total": [row.total for row in rows],
            "failed": [row.status == "failed" for row in rows],
            "caught": [row.critical > 0 for row in rows],
            "ending": [row.ending for row in rows],
            "turns": [row.turns for row in rows],
        }
        | {key: [row.marks.get(key) for row in rows] for key in MARKS}
    )


def bots_table(frame: pd.DataFrame) -> pd.DataFrame:
    """One row a bot, over the calls that somebody answered; unanswered ones are counted beside them."""
    spoken = frame[frame["answered"]]
    grouped = spoken.groupby("bot")
    table = pd.DataFrame(
        {
            "calls": grouped.size(),
            "unanswered": frame.groupby("bot")["answered"].agg(lambda column: int((~column).sum())),
            "mean": grouped["total"].mean(),
            "ci95": Z95 * grouped["total"].std(ddof=1) / grouped.size() ** 0.5,
            "failed": grouped["failed"].mean(),
            "caught": grouped["caught"].mean(),
            "turns": grouped["turns"].mean(),
        }
        | {key: pd.to_numeric(spoken[key]).groupby(spoken["bot"]).mean() for key in MARKS}
    )
    return table.sort_values("mean", ascending=False)


def gaps(frame: pd.DataFrame, pairs: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """For each pair of bots the difference of their means and the half-width of its 95 % interval."""
    spoken = frame[frame["answered"]]
    by = {str(bot): group["total"] for bot, group in spoken.groupby("bot")}
    rows = []
    for better, worse in pairs:
        difference = by[better].mean() - by[worse].mean()
        error = (by[better].var(ddof=1) / len(by[better]) + by[worse].var(ddof=1) / len(by[worse])) ** 0.5
        rows.append({"pair": f"{better} > {worse}", "gap": difference, "ci95": Z95 * error})
    return pd.DataFrame(rows)


def endings_table(frame: pd.DataFrame) -> pd.DataFrame:
    """Endings by bot, in calls; the most frequent first."""
    table = pd.crosstab(frame["ending"], frame["bot"])
    return table.loc[table.sum(axis=1).sort_values(ascending=False).index]


def markdown(table: pd.DataFrame, digits: int = 1) -> str:
    """A table as Markdown."""
    shown = table.reset_index()
    head = "| " + " | ".join(str(column) for column in shown.columns) + " |"
    rule = "|" + "|".join("---" for _ in shown.columns) + "|"
    lines = ["| " + " | ".join(cell(value, digits) for value in row) + " |" for row in shown.itertuples(index=False)]
    return "\n".join([head, rule, *lines])


def cell(value: object, digits: int) -> str:
    """A value as it is printed."""
    return f"{value:.{digits}f}" if isinstance(value, float) else str(value)
