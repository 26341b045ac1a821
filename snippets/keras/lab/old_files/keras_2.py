# pip install tf-keras==2.21.0
"""Write, with Keras 2 as tf-keras has it, the files of these names that the page on old files has.

keras-2 is the net of the page. keras-2-more has the layers that Keras 3 takes other arguments for.
"""

import os
import shutil
import sys

import numpy as np
import tensorflow as tf
import tf2onnx
import tf_keras as keras
from tf_keras import layers

os.chdir(sys.argv[1])  # where the files go
rng = np.random.RandomState(0)
images = rng.randint(0, 3, (2, 6, 5, 2)).astype(np.float32)


def halves(*shape):
    return rng.randint(-2, 3, shape).astype(np.float32) / 2


net = keras.Sequential(
    [
        layers.Input((6, 5, 2)),
        layers.Conv2D(4, 3, activation="relu", name="conv"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(3, name="dense"),
    ]
)
net.set_weights([halves(*shape) for shape in [(3, 3, 2, 4), (4,), (8, 3), (3,)]])

more = keras.Sequential(
    [
        layers.Input((6, 5, 2)),
        layers.Conv2DTranspose(4, 3, strides=2, padding="same"),
        layers.DepthwiseConv2D(3, padding="same"),
        layers.LeakyReLU(0.25),
        layers.SeparableConv2D(3, 3),
        layers.BatchNormalization(epsilon=0.0),
        layers.MaxPooling2D(4),
        layers.Flatten(),
    ]
)
arrays = [halves(*array.shape) for array in more.get_weights()]
arrays[-1] = np.float32([1, 4, 16])  # variances
arrays[-4] = np.float32([1, -2, 3])  # gammas
more.set_weights(arrays)

for name, model in {"keras-2": net, "keras-2-more": more}.items():
    model.save(name + ".h5")
    model.save(name + ".keras")
    print(model.predict(images, verbose=0))
net.save("saved", save_format="tf")
shutil.make_archive("keras-2-saved", "zip", "saved")

image = tf.TensorSpec((None, 6, 5, 2), tf.float32, name="image")
tf2onnx.convert.from_function(
    tf.function(net), [image], opset=13, output_path="keras-2.onnx"
)
