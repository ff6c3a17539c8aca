"""Numbers in Chinese, as they stand before the parts of a text."""

_DIGITS = "〇一二三四五六七八九"
_TEN = "十"


def chinese(number: int) -> str:
    """Return a number, from 1, in Chinese: 一, 十, 十一, 二十一; from 100 on by its digits."""
    tens, ones = divmod(number, 10)
    if tens >= len(_DIGITS):
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    before = "" if tens < 1 else _TEN if tens == 1 else f"{_DIGITS[tens]}{_TEN}"
    return before + (_DIGITS[ones] if ones else "")
