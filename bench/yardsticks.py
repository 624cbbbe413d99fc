"""splink and recordlinkage on a FEBRL set, each trained on that very set, with all its columns and broad blocking.

For: bench/duplicates.py. Both call a pair one person where their own model says that it is likelier than not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

import pandas
import recordlinkage
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bench.febrl import DataSet, Pair

COLUMNS = (
    ("soc_sec_id",),
    ("date_of_birth",),
    ("given_name", "surname"),
    ("surname", "postcode"),
    ("given_name", "postcode"),
    ("address_1",),
    ("address_2", "suburb"),
    ("suburb", "street_number"),
)
"""Pairs that agree on all columns of one of these are compared."""


def splink_trained(data: DataSet) -> set[Pair]:
    """Splink: u by sampling, m by expectation maximisation over three blockings."""
    logging.disable(logging.WARNING)
    frame = data.frame.rename_axis("unique_id").reset_index()
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
            *(cl.LevenshteinAtThresholds(name, [2, 5]) for name in ("address_1", "address_2", "suburb")),
            cl.ExactMatch("street_number"),
            cl.ExactMatch("state"),
        ],
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in COLUMNS],
    )
    linker = Linker(DuckDBAPI().register(frame), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("soc_sec_id")], recall=0.85)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for columns in COLUMNS[:3]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    return {frozenset(pair) for pair in zip(found.unique_id_l, found.unique_id_r, strict=True)}


def recordlinkage_trained(data: DataSet) -> set[Pair]:
    """Recordlinkage: Fellegi and Sunter's model by expectation maximisation, as its ECMClassifier does it."""
    index = recordlinkage.Index()
    for columns in COLUMNS:
        index.block(list(columns))
    pairs = _across(index.index(data.frame), data)
    compare = recordlinkage.Compare()
    for name in ("given_name", "surname"):
        compare.string(name, name, method="jarowinkler", threshold=0.85)
    for name in ("address_1", "address_2", "suburb", "date_of_birth", "soc_sec_id", "postcode"):
        compare.string(name, name, method="damerau_levenshtein", threshold=0.8)
    for name in ("street_number", "state"):
        compare.exact(name, name)
    vectors = compare.compute(pairs, data.frame).fillna(0)
    found = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(vectors)
    return {frozenset(pair) for pair in found}


def _across(pairs: pandas.MultiIndex, data: DataSet) -> pandas.MultiIndex:
    return pairs[[data.counts(frozenset(pair)) for pair in pairs]]


ALL: tuple[tuple[str, Callable[[DataSet], set[Pair]]], ...] = (
    ("splink, trained on the set", splink_trained),
    ("recordlinkage, trained on the set", recordlinkage_trained),
)
