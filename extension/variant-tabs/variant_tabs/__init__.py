"""One line of a Markdown page becomes a set of tabs: the same program in each of several variants."""

from variant_tabs.calls import Call, add_call, calls_of, fenced, find_calls
from variant_tabs.errors import CallError
from variant_tabs.page import Page
from variant_tabs.reading import read, read_json, read_text, read_toml
from variant_tabs.tabs import VariantTabsExtension, makeExtension, read_frameworks

__all__ = [
    "Call",
    "CallError",
    "Page",
    "VariantTabsExtension",
    "add_call",
    "calls_of",
    "fenced",
    "find_calls",
    "makeExtension",
    "read",
    "read_frameworks",
    "read_json",
    "read_text",
    "read_toml",
]
