import cntk as C
import numpy as np

x = np.zeros((20, 1))  # (20, 1)
steps = []


def batches():
    for first in range(0, 20, 4):
        yield x[first:first + 4]


for epoch in range(3):
    steps.append(0)
    for batch in batches():
        steps[-1] += 1
print("steps in each epoch:", steps)
