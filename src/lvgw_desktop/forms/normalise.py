"""整理文字: what a text loses before it is set: line ends, tabs, invisible characters.

NFC, not NFKC, which would change ①, Ⅲ and ㎡; stored data is never touched.
"""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f]")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_PLAIN = re.compile("[\n -~\u3001-\u3002\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e“”‘’—…·　]*")
_HALF = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}
_HALF_BETWEEN = re.compile("(?<=[\u3400-\u9fff])[,;:()](?=[\u3400-\u9fff])")


def normalise(text: str, *, full_width: bool = False) -> str:
    """Return the text as it is set; `full_width` widens , ; : ( ) between Chinese characters."""
    if not _PLAIN.fullmatch(text):
        text = _LINE_ENDS.sub("\n", text)
        text = _SPACES.sub(" ", text)
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    if full_width:
        text = _HALF_BETWEEN.sub(lambda found: _HALF[found[0]], text)
    return text.strip("\n") if "\n" in text else text
