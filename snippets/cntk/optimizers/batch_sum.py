import cntk as C
import numpy as np

x, y = C.input_variable(1), C.input_variable(1)
batch = {x: np.ones((4, 1), "f"), y: np.zeros((4, 1), "f")}
schedules = {
    "mean, 0.1": C.learning_parameter_schedule(0.1),
    "sum, 0.1": C.learning_parameter_schedule_per_sample(0.1),
    "sum, 0.05": C.learning_parameter_schedule(0.1, minibatch_size=2)}
for name, schedule in schedules.items():
    model = C.layers.Dense(1, bias=False, init=1)(x)
    loss = C.abs(model - y)
    sgd = C.sgd(model.parameters, schedule)
    trainer = C.Trainer(model, loss, [sgd])
    for step in range(2):
        trainer.train_minibatch(batch)
    weight = model.parameters[0].value  # (1, 1)
    print(f"{name}: {weight[0, 0]:.1f}")
