"""The ConvNet in CNTK, and the order of its weights there. Python 3.6."""

import cntk as C
import common
import numpy as np

C.device.try_set_default_device(C.device.cpu())


def network(x, weights, smooth=False):
    """Return the net of an input, with weights of the neutral order.

    smooth: its twin without kinks
    """
    activation, pooling = (
        (C.tanh, C.layers.AveragePooling) if smooth else (C.relu, C.layers.MaxPooling)
    )
    with C.default_options(dtype=x.dtype):
        model = C.layers.Sequential(
            [
                C.layers.Convolution((3, 3), 32, pad=True, activation=activation, name="conv1"),
                pooling((2, 2), strides=2),
                C.layers.Convolution((3, 3), 64, pad=True, activation=activation, name="conv2"),
                pooling((2, 2), strides=2),
                C.layers.Dense(10, name="dense"),
            ]
        )(x)
    own = from_neutral(weights)
    for name, parameter in parameters(model).items():
        parameter.value = np.ascontiguousarray(own[name])
    return model


def parameters(model):
    """Return the parameters by their neutral names: model.parameters has an order of its own."""
    return {
        "conv1_kernel": model.conv1.W,
        "conv1_bias": model.conv1.b,
        "conv2_kernel": model.conv2.W,
        "conv2_bias": model.conv2.b,
        "dense_kernel": model.dense.W,
        "dense_bias": model.dense.b,
    }


def from_neutral(w):
    """Return weights of the neutral order in CNTK's."""
    return {
        "conv1_kernel": w["conv1_kernel"].transpose(3, 2, 0, 1),
        "conv1_bias": w["conv1_bias"].reshape(-1, 1, 1),
        "conv2_kernel": w["conv2_kernel"].transpose(3, 2, 0, 1),
        "conv2_bias": w["conv2_bias"].reshape(-1, 1, 1),
        "dense_kernel": w["dense_kernel"].reshape(7, 7, 64, 10).transpose(2, 0, 1, 3),
        "dense_bias": w["dense_bias"],
    }


def to_neutral(own):
    """Return what belongs to the parameters, arrays in CNTK's order, in the neutral one."""
    return {
        "conv1_kernel": own["conv1_kernel"].transpose(2, 3, 1, 0),
        "conv1_bias": own["conv1_bias"].ravel(),
        "conv2_kernel": own["conv2_kernel"].transpose(2, 3, 1, 0),
        "conv2_bias": own["conv2_bias"].ravel(),
        "dense_kernel": own["dense_kernel"].transpose(1, 2, 0, 3).reshape(-1, 10),
        "dense_bias": own["dense_bias"],
    }


def learner(model, nesterov=True, unit_gain=False):
    """Return the learner. With unit_gain, CNTK's default, momentum is another rule."""
    return (C.nesterov if nesterov else C.momentum_sgd)(
        model.parameters,
        C.learning_parameter_schedule(common.LEARNING_RATE),
        C.momentum_schedule(common.MOMENTUM),
        unit_gain=unit_gain,
    )


class Net:
    """What lab/inside/common.py asks for."""

    def __init__(self, job, weights):
        self.dtype = np.dtype(job.dtype).type
        self.x = C.input_variable((1, 28, 28), dtype=self.dtype)
        self.y = C.input_variable(10, dtype=self.dtype)
        self.model = network(self.x, weights, job.smooth)
        self.loss = C.cross_entropy_with_softmax(self.model, self.y)
        unit_gain = job.options.get("unit_gain", False)
        self.trainer = C.Trainer(
            self.model, (self.loss, None), [learner(self.model, job.nesterov, unit_gain)]
        )

    def feed(self, images, labels):
        return {self.x: images[:, np.newaxis], self.y: np.eye(10, dtype=self.dtype)[labels]}

    def logits(self, images):
        return self.model.eval({self.x: images[:, np.newaxis]})

    def gradients(self, images, labels):
        own = parameters(self.model)
        sums = self.loss.grad(self.feed(images, labels), wrt=list(own.values()))  # over the batch
        gradients = {name: sums[parameter] / len(images) for name, parameter in own.items()}
        layers = self.model.conv1.output, self.model.conv2.output
        activations = C.combine(layers).eval({self.x: images[:, np.newaxis]})
        return to_neutral(gradients), [activations[layer].transpose(0, 2, 3, 1) for layer in layers]

    def step(self, images, labels):
        self.trainer.train_minibatch(self.feed(images, labels))
        return self.trainer.previous_minibatch_loss_average

    def weights(self):
        return to_neutral(
            {name: parameter.value for name, parameter in parameters(self.model).items()}
        )


if __name__ == "__main__":
    common.main(Net)
