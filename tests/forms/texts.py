"""Random texts as clerks write them: Chinese with marks, numbers, names, rare characters."""

from hypothesis import strategies as st

RARE = "𠮷䶮𬭎㛃𫖯"
MARKS = "，。、；：？！（）《》“”〔〕…—·"
PIECES = st.one_of(
    st.text(alphabet="承包地界争议调解协议社区居民咨询赔偿一二三", min_size=1, max_size=30),
    st.text(alphabet=MARKS, min_size=1, max_size=6),
    st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,2})?(元|平方米|人次|万元|%)?", fullmatch=True),
    st.from_regex(r"[A-Za-z]{1,12}( [A-Za-z]{1,12})?", fullmatch=True),
    st.sampled_from(["138-0375-0000", "9:00—11:30", "〔2026〕6号", "……", "——", "\n", " ", "　"]),
    st.text(alphabet=RARE + "①Ⅲ㎡é", min_size=1, max_size=4),
    st.characters(min_codepoint=0x21, max_codepoint=0x9FFF),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
