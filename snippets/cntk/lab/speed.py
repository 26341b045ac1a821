"""Training steps of the ConvNet in CNTK, and what may make them faster. Python 3.6."""

import sys

import cntk as C
import numpy as np
import steps

data = steps.Data(sys.argv[1], channels_first=True)
onehot = np.eye(10, dtype=np.float32)[data.labels]


def sliced(x, y):
    """Batches by indexing the NumPy arrays of the whole set."""
    for batch in data.batches():
        yield {x: data.images[batch], y: onehot[batch]}


def source(x, y):
    """Batches from CNTK's reader of arrays, which hands them on in the order that they have."""
    order = data.order.ravel()
    reader = C.io.MinibatchSourceFromData(dict(x=data.images[order], y=onehot[order]))
    while True:
        batch = reader.next_minibatch(steps.BATCH)
        yield {x: batch[reader.streams.x], y: batch[reader.streams.y]}


def variant(batches):
    x, y = C.input_variable((1, 28, 28)), C.input_variable(10)
    model = C.layers.Sequential(
        [
            C.layers.Convolution((3, 3), 32, pad=True, activation=C.relu, name="conv1"),
            C.layers.MaxPooling((2, 2), strides=2),
            C.layers.Convolution((3, 3), 64, pad=True, activation=C.relu, name="conv2"),
            C.layers.MaxPooling((2, 2), strides=2),
            C.layers.Dense(10, name="dense"),
        ]
    )(x)
    w = data.weights
    for parameter, value in [
        (model.conv1.W, w["conv1_kernel"].transpose(3, 2, 0, 1)),
        (model.conv1.b, w["conv1_bias"].reshape(-1, 1, 1)),
        (model.conv2.W, w["conv2_kernel"].transpose(3, 2, 0, 1)),
        (model.conv2.b, w["conv2_bias"].reshape(-1, 1, 1)),
        (model.dense.W, w["dense_kernel"].reshape(7, 7, 64, 10).transpose(2, 0, 1, 3)),
        (model.dense.b, w["dense_bias"]),
    ]:
        parameter.value = np.ascontiguousarray(value)
    learner = C.nesterov(
        model.parameters,
        lr=C.learning_parameter_schedule(steps.LEARNING_RATE),
        momentum=C.momentum_schedule(steps.MOMENTUM),
        unit_gain=False,
    )
    trainer = C.Trainer(model, (C.cross_entropy_with_softmax(model, y), None), [learner])
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
