"""Training steps of the ConvNet in CNTK, and what may make them faster. Python 3.6."""

import sys

import cntk as C
import common
import numpy as np
import steps
from net import learner, network

data = steps.Data(sys.argv[1], channels_first=True)
onehot = np.eye(10, dtype=np.float32)[data.labels]


def sliced(x, y):
    """Batches by indexing the NumPy arrays of the whole set."""
    for batch in data.batches():
        yield {x: data.images[batch], y: onehot[batch]}


def source(x, y):
    """Batches from CNTK's reader of arrays, which hands them on in the order that they have."""
    order = data.order.ravel()
    reader = C.io.MinibatchSourceFromData({"x": data.images[order], "y": onehot[order]})
    while True:
        batch = reader.next_minibatch(common.BATCH)
        yield {x: batch[reader.streams.x], y: batch[reader.streams.y]}


def variant(batches):
    x, y = C.input_variable((1, 28, 28)), C.input_variable(10)
    model = network(x, data.weights)
    loss = C.cross_entropy_with_softmax(model, y)
    trainer = C.Trainer(model, (loss, None), [learner(model)])
    feed = batches(x, y)

    def step():
        trainer.train_minibatch(next(feed))
        return trainer.previous_minibatch_loss_average

    return lambda lead, count: steps.timed(step, lead, count)


steps.serve(
    {
        "train_minibatch": lambda: variant(sliced),
        "MinibatchSourceFromData": lambda: variant(source),
    }
)
