import numpy as np


def numbers():
    yield from range(4)


y = np.array(list(numbers()))  # (4,)
print(*y)
