import cntk as C
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)
weight = C.parameter(2, init=1)

for arguments in [{"lr": 0.1, "decay": 0.5}, {"learning_rate": 0.1}]:
    try:
        C.sgd([weight], **arguments)
    except TypeError as error:
        print(f"{type(error).__name__}: {error}")
