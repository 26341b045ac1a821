# pip install h5py
import h5py
import numpy as np

arrays = {}
with h5py.File("keras-2018-list.h5") as file:
    weights = file["model_weights"]
    for layer in weights.attrs["layer_names"]:
        for name in weights[layer].attrs["weight_names"]:
            arrays[name.decode()] = weights[layer][name][()]
for name, array in sorted(arrays.items()):
    print(name, array.shape, np.sum(array))
kernel = arrays["conv/kernel:0"]  # (3, 3, 2, 4)
