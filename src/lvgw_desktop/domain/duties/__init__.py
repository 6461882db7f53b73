"""尽责: what the plan asks of advisers and office in a month, a quarter and a year, and what lacks.

Pure: `facts` says what is on record, the rules of `rules` make cells of it, each by the policy of
the first day of its period. Whether a log was corrected or entered late (补报) makes no difference
here: duties tell what was done, on the day it was done; figures tell what was reported.
"""
