"""调色板: the tokens as Qt's palette, for what the style sheet does not reach."""

from PySide6.QtGui import QColor, QPalette

from lvgw_desktop.ui.shared.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "soft",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "seal",
    QPalette.ColorRole.Highlight: "pri",
    QPalette.ColorRole.HighlightedText: "on_pri",
    QPalette.ColorRole.Link: "pri",
    QPalette.ColorRole.LinkVisited: "pri",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Accent: "pri",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Dark: "line2",
}


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of a colour table."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink3))
    return palette
