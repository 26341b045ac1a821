"""Training steps of the ConvNet by Keras's fit, on the backend of $KERAS_BACKEND, and what may make them faster."""

import sys
import time

import keras
import steps

data = steps.Data(sys.argv[1], channels_first=False)
images, labels = data.images[data.order.ravel()], data.labels[data.order.ravel()]


class Clock(keras.callbacks.Callback):
    """Notes the time and the running mean of the loss after ``lead`` steps and after ``end`` steps."""

    def __init__(self, lead, end):
        super().__init__()
        self.lead, self.end, self.notes = lead, end, {}

    def on_train_begin(self, logs=None):
        self.notes[0] = time.perf_counter(), 0.0

    def on_train_batch_end(self, batch, logs=None):
        if batch + 1 in (self.lead, self.end):
            loss = float(logs["loss"])  # where work is only queued, this waits for it
            self.notes[batch + 1] = time.perf_counter(), loss

    def on_epoch_end(self, epoch, logs=None):
        self.notes.setdefault(
            self.end, (time.perf_counter(), float(logs["loss"]))
        )  # fewer steps than steps_per_execution


def variant(steps_per_execution=1, **options):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(10),
        ]
    )
    w = data.weights
    model.set_weights(
        [
            w["conv1_kernel"],
            w["conv1_bias"],
            w["conv2_kernel"],
            w["conv2_bias"],
            w["dense_kernel"],
            w["dense_bias"],
        ]
    )
    model.compile(
        keras.optimizers.SGD(steps.LEARNING_RATE, momentum=steps.MOMENTUM, nesterov=True),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        steps_per_execution=steps_per_execution,
        **options,
    )
    position = 0

    def train(lead, count):
        nonlocal position
        lead = (
            -(-lead // steps_per_execution) * steps_per_execution
        )  # a callback sees whole executions only
        if position + lead + count > len(data.order):
            position = 0
        first, position = position, position + lead + count
        part, clock = slice(first * steps.BATCH, position * steps.BATCH), Clock(lead, lead + count)
        model.fit(
            images[part],
            labels[part],
            batch_size=steps.BATCH,
            shuffle=False,
            verbose=0,
            callbacks=[clock],
        )
        (start, before), (end, after) = clock.notes[clock.lead], clock.notes[clock.end]
        return end - start, (after * clock.end - before * lead) / count

    return train


steps.serve(
    {
        "fit": lambda: variant(),
        "jit_compile=False": lambda: variant(jit_compile=False),
        "jit_compile=True": lambda: variant(jit_compile=True),
        "steps_per_execution=16": lambda: variant(steps_per_execution=16),
    }
)
