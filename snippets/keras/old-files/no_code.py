import inspect
import warnings

import keras
from keras import layers

warnings.simplefilter("ignore")  # `alpha` is called `negative_slope` now


def forgiving(name):  # the layer, without arguments that it no longer has
    layer = getattr(layers, name)
    known = {"name", "trainable", "dtype", *inspect.signature(layer).parameters}

    class Layer(layer):
        def __init__(self, **config):
            super().__init__(**{k: config[k] for k in config.keys() & known})

    return Layer


names = ["Conv2DTranspose", "DepthwiseConv2D", "SeparableConv2D"]
load = keras.saving.load_model
model = load("keras-2-more.h5", compile=False, custom_objects={
    name: forgiving(name) for name in names
})
logits = model(keras.ops.ones((2, 6, 5, 2)))  # (2, 12)
for weight in model.weights:
    array = keras.ops.convert_to_numpy(weight)
    print(weight.path.split("/")[-1], array.shape, array.sum())
