"""One epoch of Keras's own MNIST example; published.toml says where it is described."""

import sys

import epoch
import keras
import numpy as np

images, labels, test_images, test_labels = epoch.data(sys.argv[1])
images, test_images = (np.float32(part[..., np.newaxis] / 255) for part in (images, test_images))

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(64, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dropout(0.5),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
with epoch.Clock() as clock:
    model.fit(
        images,
        keras.utils.to_categorical(labels),
        batch_size=128,
        epochs=1,
        validation_split=0.1,
        verbose=0,
    )
accuracy = np.mean(model.predict(test_images, verbose=0).argmax(axis=1) == test_labels)
epoch.report(
    clock, parameters=model.count_params(), accuracy=accuracy, trained=len(images) * 9 // 10
)
