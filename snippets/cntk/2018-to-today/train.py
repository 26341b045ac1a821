import cntk as C
import numpy as np

ones = np.ones((2, 4), dtype=np.float32)  # (2, 4)
x = C.input_variable(4)
model = C.layers.Dense(3)(x)
before = model.W.value.copy()

loss = C.reduce_mean(C.square(model))
print("model has train:", hasattr(model, "train"))
learner = C.sgd(model.parameters, lr=0.01)
loss.train((ones,), parameter_learners=[learner])
change = np.abs(model.W.value - before).max()
print("after train, changed:", bool(change > 0))
