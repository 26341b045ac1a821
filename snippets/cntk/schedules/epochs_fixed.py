import cntk as C
import numpy as np

data = np.zeros((8, 1), dtype=np.float32)  # (8, 1)
x, y = C.input_variable(1), C.input_variable(1)
model = C.layers.Dense(1)(x)
rates = C.learning_parameter_schedule(
    [0.5**epoch for epoch in range(3)], epoch_size=8)  # samples
sgd = C.sgd(model.parameters, rates)
trainer = C.Trainer(model, C.squared_error(model, y), [sgd])

for epoch in range(3):
    print(f"epoch {epoch}: {sgd.learning_rate():.4f}")
    for n in range(0, 8, 2):
        trainer.train_minibatch({x: data[n:n + 2], y: data[n:n + 2]})
