"""Training steps of the ConvNet by Keras's fit, on the backend of $KERAS_BACKEND, made faster."""

import sys
import time

import common
import keras
import steps
from net import cross_entropy, network, optimizer

data = steps.Data(sys.argv[1], channels_first=False)
images, labels = data.images[data.order.ravel()], data.labels[data.order.ravel()]


class Clock(keras.callbacks.Callback):
    """Notes the time and the mean of the losses so far, after ``lead`` and after ``end`` steps."""

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
        note = time.perf_counter(), float(logs["loss"])
        self.notes.setdefault(self.end, note)  # fewer steps than steps_per_execution


def variant(steps_per_execution=1, **options):
    model = network(data.weights)
    model.compile(optimizer(), cross_entropy(), steps_per_execution=steps_per_execution, **options)
    position = 0

    def train(lead, count):
        nonlocal position
        executions = -(-lead // steps_per_execution)
        lead = executions * steps_per_execution  # a callback sees whole executions only
        if position + lead + count > len(data.order):
            position = 0
        first, position = position, position + lead + count
        part = slice(first * common.BATCH, position * common.BATCH)
        clock = Clock(lead, lead + count)
        model.fit(
            images[part],
            labels[part],
            batch_size=common.BATCH,
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
