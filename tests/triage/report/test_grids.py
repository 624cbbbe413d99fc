"""Small numbers: joined, never blanked, and not to be had by taking one shown number from another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from triage.report.grids import JOINED, LEAST, Grid, grid, summed, suppressed, told

_LABELS, _COLUMNS = ("a", "b", "c", "d", "e"), ("x", "y", "z")
_GRIDS = st.fixed_dictionaries({c: st.lists(st.sampled_from(_LABELS), max_size=40) for c in _COLUMNS}).map(grid)


def of(**columns: dict[str, int]) -> Grid:
    return grid(
        {name: [label for label, number in cells.items() for _ in range(number)] for name, cells in columns.items()}
    )


def test_without_small_numbers_nothing_is_joined() -> None:
    full = of(x={"a": 7, "b": 12})
    assert suppressed(full) == full


def test_two_small_groups_are_joined() -> None:
    found = suppressed(of(x={"a": 30, "b": 4, "c": 3}))
    assert (found.labels, found.row(JOINED), found.joined) == (("a", JOINED), 7, ("b", "c"))


def test_a_small_group_alone_takes_the_next_with_it() -> None:
    found = suppressed(of(x={"a": 30, "b": 9, "c": 3}))
    assert (found.labels, found.row(JOINED)) == (("a", JOINED), 12)


def test_what_is_small_at_one_council_is_joined_at_all() -> None:
    found = suppressed(of(x={"a": 30, "b": 8, "c": 9}, y={"a": 20, "b": 2, "c": 6}))
    assert found.labels == ("a", JOINED)
    assert (found.of(JOINED, "x"), found.of(JOINED, "y")) == (17, 8)


def test_a_tiny_council_is_joined_with_another() -> None:
    found = suppressed(of(x={"a": 30}, y={"a": 20}, z={"a": 2}))
    assert found.columns == ("x", "y + z")


def test_of_fewer_than_five_in_all_nothing_is_told() -> None:
    found = suppressed(of(x={"a": 2, "b": 1}))
    assert (found.hidden, found.labels) == (True, ())


def test_nobody_is_a_number_that_tells_on_nobody() -> None:
    assert suppressed(of(x={})).total == 0
    assert [told(number, suppress=True) for number in (0, 1, 4, 5)] == [0, f"under {LEAST}", f"under {LEAST}", 5]
    assert told(3, suppress=False) == 3


@given(_GRIDS)
def test_no_number_that_is_shown_is_small_and_all_add_up(full: Grid) -> None:
    found = suppressed(full)
    if found.hidden:
        assert 0 < full.total < LEAST
        return
    assert found.total == full.total
    shown = [found.of(label, column) for label in found.labels for column in found.columns]
    shown += [found.row(label) for label in found.labels] + [found.column(column) for column in found.columns]
    assert not any(0 < number < LEAST for number in shown)


@given(_GRIDS)
def test_nothing_is_joined_alone(full: Grid) -> None:
    found = suppressed(full)
    assert len(found.joined) != 1 or len([label for label in full.labels if full.row(label)]) == 1


@given(_GRIDS)
def test_what_is_joined_in_all_is_joined_by_council_too(full: Grid) -> None:
    whole = suppressed(summed(full))
    parts = suppressed(full, whole.joined)
    assert parts.hidden == whole.hidden
    assert set(parts.joined) >= set(whole.joined)
    assert parts.total == whole.total
    shown = [parts.of(label, column) for label in parts.labels for column in parts.columns]
    assert not any(0 < number < LEAST for number in shown)
