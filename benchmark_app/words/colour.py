"""What a colour is called: red, light green, dark grey."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls
from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

#: A hue reaches up to so many degrees; what is beyond the last is red again.
_HUES: Final = (
    (14, Sentence("red", "빨간색")),
    (38, Sentence("orange", "주황색")),
    (68, Sentence("yellow", "노란색")),
    (165, Sentence("green", "초록색")),
    (195, Sentence("turquoise", "청록색")),
    (255, Sentence("blue", "파란색")),
    (290, Sentence("purple", "보라색")),
    (345, Sentence("pink", "분홍색")),
    (360, Sentence("red", "빨간색")),
)
_GREY: Final = Sentence("grey", "회색")
_BLACK: Final = Sentence("black", "검은색")
_WHITE: Final = Sentence("white", "흰색")
_SHADED: Final = (Sentence("dark {name}", "진한 {name}"), Sentence("light {name}", "연한 {name}"))
_WITH_CODE: Final = Sentence("{name} ({code})", "{name}({code})")
_CODE: Final = re.compile("#[0-9A-F]{6}", re.IGNORECASE)
#: Of 1: below and above these a colour is dark or light, and further on black or white.
_DARK, _LIGHT, _NIGHT, _SNOW = 0.25, 0.75, 0.08, 0.97
#: Red, green and blue that lie closer together are a grey.
_PALE: Final = 0.06


def colour_text(code: str, language: Language) -> str:
    """A colour written as #RRGGBB, in words and as written: two greens may be meant differently."""
    if not _CODE.fullmatch(code):
        return code
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, _ = rgb_to_hls(red, green, blue)
    if not _NIGHT < light < _SNOW:
        name = (_WHITE if light > _DARK else _BLACK).text(language)
    else:
        is_grey = max(red, green, blue) - min(red, green, blue) < _PALE
        found = _GREY if is_grey else next(one for most, one in _HUES if hue * 360 <= most)
        name = found.text(language)
        if not _DARK < light < _LIGHT:
            name = speak(_SHADED[light > _DARK], language, name=name)
    return speak(_WITH_CODE, language, name=name, code=code)
