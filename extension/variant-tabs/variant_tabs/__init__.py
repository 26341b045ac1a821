"""One line of a page becomes a set of tabs: the same program in each of several variants."""

from variant_tabs.calls import Call, add_call, calls_of, fenced, find_calls
from variant_tabs.errors import CallError
from variant_tabs.extension import VariantTabsExtension, makeExtension
from variant_tabs.fences import fence
from variant_tabs.highlighting import highlight
from variant_tabs.markup import Link
from variant_tabs.page import Page
from variant_tabs.parts import Part, find_parts
from variant_tabs.reading import (
    Derived,
    begin_still,
    derive,
    end_still,
    exists,
    find,
    keep,
    read,
    read_json,
    read_text,
    read_toml,
    recording,
)
from variant_tabs.variants import Variant

__all__ = [
    "Call",
    "CallError",
    "Derived",
    "Link",
    "Page",
    "Part",
    "Variant",
    "VariantTabsExtension",
    "add_call",
    "begin_still",
    "calls_of",
    "derive",
    "end_still",
    "exists",
    "fence",
    "fenced",
    "find",
    "find_calls",
    "find_parts",
    "highlight",
    "keep",
    "makeExtension",
    "read",
    "read_json",
    "read_text",
    "read_toml",
    "recording",
]
