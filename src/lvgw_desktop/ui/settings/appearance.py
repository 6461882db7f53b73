"""字号与颜色: how the screen looks, remembered with the office file."""

from lvgw_desktop.services.preferences import PreferenceService
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations, Task
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme
from lvgw_desktop.ui.shared.undoing import Say

SCHEME = "scheme"


def remembered_appearance(preferences: PreferenceService) -> Appearance:
    """Return the look that was chosen last; what is not known any more gives the usual one."""
    scale, scheme = preferences.text_scale(), preferences.get(SCHEME, Scheme.LIGHT.value)
    return Appearance(
        next((one for one in TextSize if one.value == scale), TextSize.STANDARD),
        next((one for one in Scheme if one.value == scheme), Scheme.LIGHT),
    )


def change_appearance(
    appearance: Appearance, preferences: PreferenceService, operations: Operations, say: Say
) -> None:
    """Restyle the window at once, remember the look, and offer the former one back."""
    former = theme.current().appearance

    def change_to(look: Appearance, *, is_undo: bool) -> Task:
        def remember() -> str:
            preferences.set_text_scale(look.text_size.value)
            preferences.remember(SCHEME, look.scheme.value)
            return ""

        theme.change(look)
        said = str if is_undo else None
        return operations.run(remember, changed=("preferences",), said=said, is_undo=is_undo)

    if appearance != former:
        change_to(appearance, is_undo=False)
        say(_words(appearance, former), lambda: change_to(former, is_undo=True))


def stepped(appearance: Appearance, step: int) -> Appearance:
    """Return the look one text size larger or smaller; 0 is 标准."""
    sizes = list(TextSize)
    place = sizes.index(appearance.text_size) + step if step else 0
    return Appearance(sizes[min(max(place, 0), len(sizes) - 1)], appearance.scheme)


def _words(appearance: Appearance, former: Appearance) -> str:
    if appearance.text_size is not former.text_size:
        return f"字号已改成“{appearance.text_size.words}”。"
    return f"颜色已改成“{appearance.scheme.value}”。"
