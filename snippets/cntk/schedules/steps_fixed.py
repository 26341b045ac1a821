import cntk as C
import numpy as np

rates = C.learning_parameter_schedule([1.0, 0.1, 0.01], epoch_size=2)

weight = C.parameter(1, init=0)
sgd = C.sgd([weight], rates)
gradient = np.zeros(1, dtype=np.float32)  # (1,)
for step in range(6):
    print(f"{step}: {sgd.learning_rate():.2f}")
    sgd.update({weight: gradient}, 1)  # a batch of one sample
