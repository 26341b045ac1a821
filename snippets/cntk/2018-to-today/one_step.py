import cntk as C
import numpy as np

ones = np.ones((2, 4), dtype=np.float32)  # (2, 4)
onehot = np.array([[0, 1, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3)
start = np.array([20, 0, 0], dtype=np.float32)  # (3,): sure, and wrong
x, labels = C.input_variable(4), C.input_variable(3)


def step(name, loss):
    model = C.layers.Dense(3, init=0, init_bias=start)(x)
    loss = loss(model)
    learner = C.sgd(model.parameters, lr=1.0)
    trainer = C.Trainer(model, (loss, None), learner)
    trainer.train_minibatch({x: ones, labels: onehot})
    value = trainer.previous_minibatch_loss_average
    change = np.abs(model.b.value - start).max()
    print(f"{name:25} loss {value:.2f}, change {change:.2f}")


def softmax(z):
    return -C.reduce_sum(labels * C.log(C.softmax(z)))


def clipped(z):
    return -C.reduce_sum(labels * C.log(C.clip(C.softmax(z), 1e-7, 1)))


def logits(z):
    return C.cross_entropy_with_softmax(z, labels)


step("softmax, logarithm", softmax)
step("softmax, clip, logarithm", clipped)
step("logits", logits)
