import cntk as C
import numpy as np

third = np.full((1, 2), 1 / 3)  # (1, 2)


def dtype_of_a_layer(dtype):
    with C.default_options(dtype=dtype):
        return C.layers.Dense(1)(C.input_variable(2)).W.dtype.__name__


print("float64 asked for:", dtype_of_a_layer(np.float64))

print("float32 asked for:", dtype_of_a_layer(np.float32))
