"""The ConvNet in CNTK. Python 3.6."""

import cntk as C
import common
import numpy as np

C.device.try_set_default_device(C.device.cpu())


class Net:
    def __init__(self, job, weights):
        self.dtype, self.rows = np.dtype(job.dtype).type, job.permute_rows
        activation, pooling = (
            (C.relu, C.layers.MaxPooling)
            if job.net == "relu_max"
            else (C.tanh, C.layers.AveragePooling)
        )
        with C.default_options(dtype=self.dtype):
            self.x = C.input_variable((1, 28, 28), dtype=self.dtype)
            self.y = C.input_variable(10, dtype=self.dtype)
            self.z = C.layers.Sequential(
                [
                    C.layers.Convolution((3, 3), 32, pad=True, activation=activation, name="conv1"),
                    pooling((2, 2), strides=2),
                    C.layers.Convolution((3, 3), 64, pad=True, activation=activation, name="conv2"),
                    pooling((2, 2), strides=2),
                    C.layers.Dense(10, activation=None, name="dense"),
                ]
            )(self.x)
            self.loss = C.cross_entropy_with_softmax(self.z, self.y)
        self.parameters = [
            self.z.conv1.W,
            self.z.conv1.b,
            self.z.conv2.W,
            self.z.conv2.b,
            self.z.dense.W,
            self.z.dense.b,
        ]
        for parameter, value in zip(self.parameters, self.in_order(weights)):
            parameter.value = np.ascontiguousarray(value)
        rate, momentum = C.learning_parameter_schedule(0.05), C.momentum_schedule(0.9)
        learner = (C.nesterov if job.nesterov else C.momentum_sgd)(
            self.z.parameters, rate, momentum, unit_gain=job.unit_gain
        )
        self.trainer = C.Trainer(
            self.z, (self.loss, C.classification_error(self.z, self.y)), [learner]
        )

    def in_order(self, w):
        """Return the six weights in CNTK's order; without ``permute_rows``, as a mistake to be caught, the dense rows as they came."""
        dense = (
            w["dense_kernel"].reshape(7, 7, 64, 10).transpose(2, 0, 1, 3)
            if self.rows
            else w["dense_kernel"].reshape(64, 7, 7, 10)
        )
        return [
            w["conv1_kernel"].transpose(3, 2, 0, 1),
            w["conv1_bias"].reshape(-1, 1, 1),
            w["conv2_kernel"].transpose(3, 2, 0, 1),
            w["conv2_bias"].reshape(-1, 1, 1),
            dense,
            w["dense_bias"],
        ]

    def neutral(self, arrays):
        """Return what belongs to the six parameters, in the neutral order."""
        kernel1, bias1, kernel2, bias2, dense, bias = arrays
        dense = dense.transpose(1, 2, 0, 3) if self.rows else dense
        return dict(
            zip(
                common.NAMES,
                (
                    kernel1.transpose(2, 3, 1, 0),
                    bias1.ravel(),
                    kernel2.transpose(2, 3, 1, 0),
                    bias2.ravel(),
                    dense.reshape(-1, 10),
                    bias,
                ),
            )
        )

    def feed(self, images, labels):
        return {self.x: images[:, np.newaxis], self.y: np.eye(10, dtype=self.dtype)[labels]}

    def logits(self, images):
        return self.z.eval({self.x: images[:, np.newaxis]})

    def gradients(self, images, labels):
        gradients = self.loss.grad(self.feed(images, labels), wrt=self.parameters)
        gradients = [
            gradients[parameter] / len(images) for parameter in self.parameters
        ]  # CNTK sums over the batch
        layers = self.z.conv1.output, self.z.conv2.output
        activations = C.combine(layers).eval({self.x: images[:, np.newaxis]})
        return self.neutral(gradients), [
            activations[layer].transpose(0, 2, 3, 1) for layer in layers
        ]

    def step(self, images, labels):
        self.trainer.train_minibatch(self.feed(images, labels))
        return self.trainer.previous_minibatch_loss_average

    def weights(self):
        return self.neutral([parameter.value for parameter in self.parameters])


if __name__ == "__main__":
    common.main(Net)
