"""How a column is written, on cards, sheets and paper."""


def signed(value: float, decimals: int = 0) -> str:
    """A value on the grid as people write it: +3, 0, −2; a mean with its decimals."""
    rounded = f"{abs(value):.{decimals}f}"
    if float(rounded) == 0:
        return rounded
    return f"{'+' if value > 0 else chr(0x2212)}{rounded}"
