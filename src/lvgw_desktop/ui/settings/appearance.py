"""字号与颜色: how the screen looks, remembered with the office file."""

from lvgw_desktop.services.preferences import PreferenceService
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme

SCHEME = "scheme"


def remembered_appearance(preferences: PreferenceService) -> Appearance:
    """Return the look that was chosen last; what is not known any more gives the usual one."""
    scale, scheme = preferences.text_scale(), preferences.get(SCHEME, Scheme.LIGHT.value)
    return Appearance(
        next((one for one in TextSize if one.value == scale), TextSize.STANDARD),
        next((one for one in Scheme if one.value == scheme), Scheme.LIGHT),
    )


def change_appearance(
    appearance: Appearance, preferences: PreferenceService, operations: Operations
) -> None:
    """Restyle the window at once and remember the look."""
    theme.change(appearance)

    def remember() -> None:
        preferences.set_text_scale(appearance.text_size.value)
        preferences.remember(SCHEME, appearance.scheme.value)

    operations.run(remember, changed=("preferences",))


def stepped(appearance: Appearance, step: int) -> Appearance:
    """Return the look one text size larger or smaller; 0 is 标准."""
    sizes = list(TextSize)
    place = sizes.index(appearance.text_size) + step if step else 0
    return Appearance(sizes[min(max(place, 0), len(sizes) - 1)], appearance.scheme)
