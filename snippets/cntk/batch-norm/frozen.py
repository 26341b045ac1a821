import cntk as C
import numpy as np

np.set_printoptions(precision=4)


def step(**options):
    x = C.input_variable(2)
    norm = C.layers.BatchNormalization(**options)
    y = norm(x)
    norm.aggregate_mean.value = np.float32([1, 1])
    norm.aggregate_count.value = np.array(1, np.float32)
    y = y.clone(C.CloneMethod.freeze)  # its parameters are constants now
    y.forward({y.arguments[0]: data}, keep_for_backward={y.output})
    return next(c for c in y.constants if c.name == "aggregate_mean").value


data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
print("weights frozen:   ", step())
print("statistics frozen:", step(normalization_time_constant=np.inf))
