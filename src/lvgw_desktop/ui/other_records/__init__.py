"""其他记录: 讲座备案, 重大事项, 法律需求, 培训, 检查, 回访: one list and one editor, declared."""
