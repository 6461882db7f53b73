"""其他记录: all that is kept beside the logs, 讲座备案 to 问题反映: one list and one editor."""
