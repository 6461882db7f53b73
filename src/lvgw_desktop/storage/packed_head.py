"""包头: the first line of a package, written and read by the types of its fields."""

import json
from collections.abc import Mapping
from typing import Any

from lvgw_desktop.domain.office_package import PACKED_WORDS, PackageHead
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.migrations import STEPS
from lvgw_desktop.storage.packed_rows import StrangeRow
from lvgw_desktop.storage.plain_values import from_plain, json_text
from lvgw_desktop.storage.value_check import fits

SCHEMA = len(STEPS)
"""The version of the office file that this program writes."""
_NEWER = "这个数据包来自更新的版本({}，本程序是 {})，有的内容这里还没有。请先升级本程序再读。"


def packed_head(head: PackageHead) -> Mapping[str, Any]:
    """Return the first line."""
    line: Mapping[str, Any] = json.loads(json_text(head))
    return line


def unpacked_head(line: Mapping[str, Any]) -> PackageHead:
    """Return what a package says of itself.

    Raises Refusal for one from a newer version, StrangeRow for a line that says anything else.
    """
    schema = line.get("schema")
    if type(schema) is int and schema > SCHEMA:
        raise Refusal(_NEWER.format(schema, SCHEMA))
    try:
        head: PackageHead = from_plain(PackageHead, line)
        said = packed_head(head)
        sound = fits(PackageHead, head) and head.counts.keys() <= PACKED_WORDS.keys()
        sound = sound and all(said[name] == value for name, value in line.items())
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise StrangeRow("a first line that cannot be read") from error
    if not sound or min((head.contents, head.content_bytes, *head.counts.values())) < 0:
        raise StrangeRow("a first line that does not fit")
    return head
