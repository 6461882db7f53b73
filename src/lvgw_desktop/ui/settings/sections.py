"""设置的栏目: what the settings are divided into, by their titles."""

from enum import Enum


class Section(Enum):
    """The sections in order."""

    OFFICE = "本所"
    FORMS = "表样"
    RULES = "规则与数字"
    FEES = "顾问费标准"
    LOCAL_SCORES = "本地评分表"
    PHRASES = "常用语"
    BACKUPS = "备份与恢复"
    IMPORTS = "导入记录"
    MERGING = "区局合并"
    OFFSET = "打印校准"
    APPEARANCE = "字号与颜色"
    ABOUT = "关于"
